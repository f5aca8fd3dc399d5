package io.echovault.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.TextToSpeech;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.SpokenResult.Missing;
import io.echovault.ports.vocabulary.SpokenResult.Problem;
import io.echovault.ports.vocabulary.SpokenResult.Spoken;
import io.echovault.simulator.azure.SpeechFault;
import io.echovault.simulator.azure.SpokenWords;
import io.echovault.speech.SpeechCall.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// Most of its time it waits for the SDK, which closes connections slowly.
@Execution(ExecutionMode.CONCURRENT)
class AzureTextToSpeechTest {
  private static final byte[] SOUND =
      "OggS, as far as a stand-in makes it"
          .repeat(200)
          .getBytes(java.nio.charset.StandardCharsets.UTF_8);

  private final SpeechWorld world = new SpeechWorld();
  private final TextToSpeech speech = speech(Duration.ofSeconds(20));

  AzureTextToSpeechTest() {
    world.server.speaking(words -> SOUND);
  }

  private TextToSpeech speech(Duration patience) {
    return world.speech(SpeechWorld.KEY, patience).textToSpeech();
  }

  @AfterEach
  void close() {
    world.close();
    assertThat(world.server.complaints()).isEmpty();
  }

  @Test
  void speaksWordsAsTheyAreInTheMembersLanguage() {
    String text = "\"Q&A\" <voice name='x'>\u0000 a < b, señor 😀";
    assertThat(speech.speak(text, "es"))
        .isInstanceOfSatisfying(
            Spoken.class, spoken -> assertThat(spoken.file()).isEqualTo(new Bytes(SOUND)));
    assertThat(world.server.spoken())
        .containsExactly(
            new SpokenWords(
                text.replace('\u0000', ' '),
                "es-ES-ElviraNeural",
                "es-ES",
                "ogg-16khz-16bit-mono-opus"));
    assertThat(world.outcomes()).containsExactly(Outcome.ANSWERED);
  }

  @Test
  void speaksNoLanguageThatItHasNoVoiceFor() {
    assertThat(speech.speak("Hej", "sv")).isEqualTo(new Missing(Problem.NOT_TAKEN));
    assertThat(world.server.spoken()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"401, REFUSED", "400, NOT_TAKEN", "429, UNAVAILABLE", "503, UNAVAILABLE"})
  void tellsWhyTheServiceDoesNotTakeIt(int status, Problem problem) {
    world.server.next(20, new SpeechFault.Refused(status));
    assertThat(speech.speak("hello", "en")).isEqualTo(new Missing(problem));
  }

  @Test
  void takesNoHalfSoundForAWholeOne() {
    world.server.next(50, new SpeechFault.Cut());
    assertThat(speech.speak("hello", "en")).isEqualTo(new Missing(Problem.UNAVAILABLE));
  }

  @Test
  void waitsForASilentServiceOnlySoLong() throws InterruptedException {
    world.server.next(50, new SpeechFault.Nothing());
    assertThat(speech(Duration.ofSeconds(2)).speak("hello", "en"))
        .isEqualTo(new Missing(Problem.UNAVAILABLE));
    assertThat(world.outcomes()).containsExactly(Outcome.TIMED_OUT);
    assertThat(world.letsGo()).isTrue();
  }
}
