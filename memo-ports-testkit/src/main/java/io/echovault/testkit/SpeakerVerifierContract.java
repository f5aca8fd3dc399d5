package io.echovault.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.SpeakerVerifier;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.SpeakerMatch;
import io.echovault.ports.vocabulary.SpeechQuality;
import io.echovault.ports.vocabulary.Voiceprint;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What everything that tells speakers apart keeps to. */
public interface SpeakerVerifierContract {

  /** What is under test, the same through one test. */
  SpeakerVerifier verifier();

  /**
   * A recording of some seconds, fit to tell a speaker by.
   *
   * @param speaker 1 or 2: their voices are far from each other
   * @param note another number, another recording
   */
  Recording note(int speaker, int note);

  @Test
  default void namesItsModel() {
    assertThat(verifier().model()).isNotBlank();
    assertThat(verifier().available()).isTrue();
  }

  @Test
  default void acceptsTheEnrolledAndNobodyElse() {
    Voiceprint first = enrolled(1);
    Voiceprint second = enrolled(2);
    assertThat(first.model()).isEqualTo(verifier().model());
    assertThat(verifier().compare(first, note(1, 9)).accepted()).isTrue();
    assertThat(verifier().compare(second, note(2, 9)).accepted()).isTrue();
    assertThat(verifier().compare(first, note(2, 9)).accepted()).isFalse();
    assertThat(verifier().compare(second, note(1, 9)).accepted()).isFalse();
  }

  @Test
  default void scoresTheEnrolledHigher() {
    Voiceprint first = enrolled(1);
    assertThat(verifier().compare(first, note(1, 9)).score())
        .isGreaterThan(verifier().compare(first, note(2, 9)).score());
  }

  @Test
  default void givesTheSameForTheSame() {
    assertThat(enrolled(1)).isEqualTo(enrolled(1));
    assertThat(verifier().compare(enrolled(1), note(1, 9)))
        .isEqualTo(verifier().compare(enrolled(1), note(1, 9)));
  }

  @Test
  default void tellsWhenThereIsTooLittleSpeech() {
    Recording note = note(1, 9);
    Recording first = note.part(0, note.rate() / 2);
    assertThat(verifier().quality(first).problem()).contains(SpeechQuality.Problem.TOO_SHORT);
    assertThat(verifier().compare(enrolled(1), first).accepted()).isFalse();
    assertThat(verifier().quality(note).problem()).isEmpty();
  }

  @Test
  default void acceptsNoSilenceAndEnrolsNone() {
    Recording silence = new Recording(16_000, new short[80_000]);
    Recording nothing = new Recording(16_000, new short[0]);
    for (Recording each : List.of(silence, nothing)) {
      assertThat(verifier().compare(enrolled(1), each).accepted()).isFalse();
      assertThat(verifier().quality(each).problem()).isPresent();
      assertThatThrownBy(() -> verifier().enrol(List.of(each)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  default void comparesNothingWithAnotherModelsVoiceprint() {
    Voiceprint other = new Voiceprint("another model", enrolled(1).content());
    Voiceprint broken = new Voiceprint(verifier().model(), new Bytes(new byte[5]));
    for (Voiceprint each : List.of(other, broken)) {
      assertThatThrownBy(() -> verifier().compare(each, note(1, 9)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  default void worksForManyThreadsAtOnce() {
    Voiceprint first = enrolled(1);
    SpeakerMatch expected = verifier().compare(first, note(1, 9));
    Callable<SpeakerMatch> caller = () -> verifier().compare(first, note(1, 9));
    assertThat(Race.between(Collections.nCopies(8, caller))).containsOnly(expected);
  }

  private Voiceprint enrolled(int speaker) {
    return verifier().enrol(List.of(note(speaker, 1), note(speaker, 2), note(speaker, 3)));
  }
}
