package io.echovault.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.SpeechHints;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.TranscriptResult;
import io.echovault.ports.vocabulary.TranscriptResult.Missing;
import io.echovault.ports.vocabulary.TranscriptResult.Problem;
import io.echovault.ports.vocabulary.TranscriptResult.Written;
import io.echovault.simulator.azure.HeardSound;
import io.echovault.simulator.azure.SpeechFault;
import io.echovault.speech.SpeechCall.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The SDK, its native library included, against a stand-in for the service. */
// Most of its time it waits for the SDK, which closes connections slowly.
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
class AzureSpeechToTextTest {
  private static final SpeechHints SPANISH = new SpeechHints(List.of("es"), List.of());
  private static final Written WRITTEN =
      new Written("The key is with Ana. She has two.", Optional.of("es"));

  private final SpeechWorld world = new SpeechWorld();
  private final SpeechToText speech = speech(SpeechWorld.KEY, Duration.ofSeconds(20));

  AzureSpeechToTextTest() {
    world.server.hearing(sound -> WRITTEN.text());
  }

  private SpeechToText speech(String key, Duration patience) {
    return world.speech(key, patience).speechToText();
  }

  private static SpokenNote note(int seconds) {
    return noteOf(16_000 * seconds);
  }

  private static SpokenNote noteOf(int size) {
    short[] samples = new short[size];
    for (int at = 0; at < samples.length; at++) {
      samples[at] = (short) (at % 1_000);
    }
    return new SpokenNote(Bytes.NONE, new Recording(16_000, samples));
  }

  @AfterEach
  void close() {
    world.close();
    assertThat(world.server.complaints()).isEmpty();
  }

  @Test
  void sendsTheSamplesAndJoinsTheSentences() {
    SpokenNote note = note(5);
    TranscriptResult result = speech.transcribe(note, SPANISH);
    assertThat(result).isEqualTo(WRITTEN);
    assertThat(result.toString()).doesNotContain("Ana");
    HeardSound heard = world.server.heard().get(0);
    assertThat(heard.samples()).isEqualTo(note.recording().samples());
    assertThat(heard.languages()).containsExactly("es-ES");
    assertThat(heard.phrases()).isEmpty();
    assertThat(world.outcomes()).containsExactly(Outcome.ANSWERED);
    assertThat(world.calls.get(0).sound()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void sendsARecordingThatEndsWithinAMillisecondOnce() {
    SpokenNote note = noteOf(16_000 + 2);
    assertThat(speech.transcribe(note, SPANISH)).isEqualTo(WRITTEN);
    assertThat(world.server.heard()).hasSize(1);
    assertThat(world.server.heard().get(0).samples()).startsWith(note.recording().samples());
  }

  @Test
  void hasTheLanguageDetectedAndTellsWhatToExpect() {
    assertThat(speech.transcribe(note(1), new SpeechHints(List.of("es", "en"), List.of("4 8 2"))))
        .isEqualTo(WRITTEN);
    HeardSound heard = world.server.heard().get(0);
    assertThat(heard.languages()).containsExactly("es-ES", "en-US");
    assertThat(heard.phrases()).containsExactly("4 8 2");
  }

  @Test
  void sendsALongNoteInPiecesAndNotAsSlowlyAsItWasSpoken() {
    SpokenNote note = note(120);
    TranscriptResult result = speech.transcribe(note, SPANISH);
    String each = WRITTEN.text();
    assertThat(result)
        .isEqualTo(new Written(String.join(" ", each, each, each), Optional.of("es")));
    assertThat(world.server.heard().stream().mapToInt(heard -> heard.samples().length).sum())
        .isEqualTo(note.recording().size());
    assertThat(world.outcomes()).containsExactly(Outcome.ANSWERED);
  }

  @ParameterizedTest
  @CsvSource({
    "401, UNAUTHORISED, REFUSED",
    "403, UNAUTHORISED, REFUSED",
    "400, NOT_TAKEN, NOT_TAKEN",
    "429, TOO_FAST, UNAVAILABLE",
    "500, UNAVAILABLE, UNAVAILABLE",
    "503, UNAVAILABLE, UNAVAILABLE"
  })
  void tellsWhyTheServiceDoesNotTakeIt(int status, Outcome outcome, Problem problem) {
    world.server.next(20, new SpeechFault.Refused(status));
    assertThat(speech.transcribe(note(1), SPANISH)).isEqualTo(new Missing(problem));
    assertThat(world.outcomes()).containsExactly(outcome);
  }

  @Test
  void isAskedAgainOnceTheServiceIsBack() throws InterruptedException {
    world.server.next(20, new SpeechFault.Refused(503));
    assertThat(speech.transcribe(note(1), SPANISH)).isEqualTo(new Missing(Problem.UNAVAILABLE));
    world.server.well();
    assertThat(speech.transcribe(note(1), SPANISH)).isEqualTo(WRITTEN);
    assertThat(world.letsGo()).isTrue();
  }

  @Test
  void doesNotTakeAWrongKeyAndLeavesTheServiceAloneThen() {
    SpeechToText other = speech("another-key", Duration.ofSeconds(20));
    assertThat(other.transcribe(note(1), SPANISH)).isEqualTo(new Missing(Problem.REFUSED));
    assertThat(other.transcribe(note(1), SPANISH)).isEqualTo(new Missing(Problem.UNAVAILABLE));
    assertThat(world.outcomes()).containsExactly(Outcome.UNAUTHORISED, Outcome.RESTING);
  }

  @Test
  void saysWhereNobodySpeaksOrNothingIsUnderstood() {
    world.server.next(1, new SpeechFault.NoMatch());
    assertThat(speech.transcribe(note(1), SPANISH)).isEqualTo(new Missing(Problem.NO_WORDS));
    world.server.next(1, new SpeechFault.Silence());
    assertThat(speech.transcribe(note(1), SPANISH)).isEqualTo(new Missing(Problem.NO_WORDS));
    assertThat(world.outcomes()).containsOnly(Outcome.NO_WORDS);
  }

  @Test
  void takesNoHalfNoteForAWholeOne() {
    world.server.next(50, new SpeechFault.Cut());
    assertThat(speech.transcribe(note(2), SPANISH)).isEqualTo(new Missing(Problem.UNAVAILABLE));
    assertThat(world.outcomes()).containsExactly(Outcome.UNAVAILABLE);
  }

  @Test
  void waitsForASilentServiceOnlySoLongAndLetsItGo() throws InterruptedException {
    world.server.next(50, new SpeechFault.Nothing());
    SpeechToText hasty = speech(SpeechWorld.KEY, Duration.ofSeconds(3));
    assertThat(hasty.transcribe(note(2), SPANISH)).isEqualTo(new Missing(Problem.UNAVAILABLE));
    assertThat(world.outcomes()).containsExactly(Outcome.TIMED_OUT);
    assertThat(world.letsGo()).isTrue();
  }
}
