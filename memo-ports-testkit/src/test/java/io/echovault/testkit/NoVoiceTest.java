package io.echovault.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.RecordingFingerprints;
import io.echovault.ports.outbound.SpeakerVerifier;
import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.outbound.TextToSpeech;
import io.echovault.ports.outbound.VoiceNotes;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.SpeechHints;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.SpokenResult;
import io.echovault.ports.vocabulary.TranscriptResult;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import io.echovault.ports.vocabulary.Voiceprint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A bot to which nothing for voices is connected is told so plainly. */
class NoVoiceTest {
  private static final Recording SECOND = new Recording(16_000, new short[16_000]);

  @Test
  void decodesAndEncodesNothing() {
    assertThat(VoiceNotes.none().available()).isFalse();
    assertThat(VoiceNotes.none().decode(new Bytes(new byte[100]), Duration.ofMinutes(1)))
        .isEqualTo(new VoiceNoteResult.Unreadable(VoiceNoteResult.Problem.NO_DECODER));
    assertThatThrownBy(() -> VoiceNotes.none().encode(SECOND))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void acceptsNobody() {
    SpeakerVerifier none = SpeakerVerifier.none();
    assertThat(none.available()).isFalse();
    assertThat(none.quality(SECOND).problem()).isPresent();
    assertThatThrownBy(() -> none.enrol(List.of(SECOND))).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> none.compare(new Voiceprint("none", Bytes.NONE), SECOND))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void findsNoCopies() {
    RecordingFingerprints none = RecordingFingerprints.none();
    assertThat(none.copies(none.of(SECOND), none.of(SECOND))).isFalse();
  }

  @Test
  void writesAndSpeaksNothing() {
    assertThat(SpeechToText.none().available()).isFalse();
    assertThat(
            SpeechToText.none()
                .transcribe(
                    new SpokenNote(Bytes.NONE, SECOND), new SpeechHints(List.of(), List.of())))
        .isEqualTo(new TranscriptResult.Missing(TranscriptResult.Problem.NO_SERVICE));
    assertThat(TextToSpeech.none().available()).isFalse();
    assertThat(TextToSpeech.none().speak("words", "en"))
        .isEqualTo(new SpokenResult.Missing(SpokenResult.Problem.NO_SERVICE));
  }

  @Test
  void printsNothingThatWasSaid() {
    assertThat(new TranscriptResult.Written("a secret", Optional.empty()).toString())
        .doesNotContain("secret");
    assertThat(new SpeechHints(List.of("en"), List.of("secret")).toString())
        .doesNotContain("secret");
    assertThat(SECOND.toString()).isEqualTo("Recording[PT1S]");
  }
}
