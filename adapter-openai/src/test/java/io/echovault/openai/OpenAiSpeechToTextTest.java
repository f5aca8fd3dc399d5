package io.echovault.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.openai.ModelCall.Outcome;
import io.echovault.openai.ModelCall.Use;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.SpeechHints;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.TranscriptResult;
import io.echovault.ports.vocabulary.TranscriptResult.Missing;
import io.echovault.ports.vocabulary.TranscriptResult.Problem;
import io.echovault.ports.vocabulary.TranscriptResult.Written;
import io.echovault.simulator.openai.ModelFault;
import io.echovault.simulator.openai.ModelServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiSpeechToTextTest {
  private static final SpeechHints HINTS = new SpeechHints(List.of("es", "en"), List.of("4 8 2"));
  private static final SpokenNote NOTE = note("OggS, as far as a stand-in looks");

  private final ModelWorld world = new ModelWorld();
  private final AtomicReference<Bytes> heard = new AtomicReference<>(Bytes.NONE);
  private final OpenAiSpeechToText speech = speech(ModelServer.SPEECH_MODEL);

  private static SpokenNote note(String file) {
    return new SpokenNote(
        new Bytes(file.getBytes(StandardCharsets.UTF_8)),
        new Recording(16_000, new short[] {1, -2, 300}));
  }

  private OpenAiSpeechToText speech(String model) {
    return new OpenAiSpeechToText(
        world.settings(Dialect.RESPONSES),
        model,
        world.calls::add,
        InstantSource.system(),
        () -> 0.5);
  }

  private void saying(String words) {
    world.server.hearing(
        file -> {
          heard.set(new Bytes(file));
          return words;
        });
  }

  @AfterEach
  void close() {
    speech.close();
    world.close();
  }

  @Test
  void sendsTheNoteAsItCame() {
    saying(" the key is with Ana ");
    assertThat(speech.transcribe(NOTE, HINTS))
        .isEqualTo(new Written("the key is with Ana", Optional.of("en")));
    assertThat(heard.get()).isEqualTo(NOTE.file());
    assertThat(world.calls.get(0).use()).isEqualTo(Use.TRANSCRIPTION);
    assertThat(world.calls.get(0).outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(world.calls.get(0).outputTokens()).isEqualTo(12);
    assertThat(speech.inProcess()).isFalse();
  }

  @Test
  void sendsAWavFileToAServerThatDoesNotTakeTheNote() {
    saying("hello");
    TranscriptResult result = speech.transcribe(note("no Ogg file"), HINTS);
    assertThat(result).isInstanceOf(Written.class);
    byte[] wav = Objects.requireNonNull(heard.get()).array();
    assertThat(wav).hasSize(44 + 6).startsWith('R', 'I', 'F', 'F');
    assertThat(wav[48]).isEqualTo((byte) (300 & 0xff));
    assertThat(wav[49]).isEqualTo((byte) (300 >> 8));
    assertThat(world.calls).hasSize(1);
  }

  @Test
  void saysWhereNothingWasHeard() {
    saying("  ");
    assertThat(speech.transcribe(NOTE, HINTS)).isEqualTo(new Missing(Problem.NO_WORDS));
  }

  @Test
  void isToBeAskedAgainOnlyWhereThatMayHelp() {
    saying("hello");
    world.server.next(3, new ModelFault.ServerError(503));
    assertThat(speech.transcribe(NOTE, HINTS)).isEqualTo(new Missing(Problem.UNAVAILABLE));
    world.server.next(3, new ModelFault.TooFast(Duration.ZERO));
    assertThat(speech.transcribe(NOTE, HINTS)).isEqualTo(new Missing(Problem.UNAVAILABLE));
    assertThat(speech.transcribe(NOTE, HINTS)).isInstanceOf(Written.class);
    assertThat(Problem.UNAVAILABLE.passing()).isTrue();
    try (OpenAiSpeechToText other = speech("no-such-model")) {
      assertThat(other.transcribe(NOTE, HINTS)).isEqualTo(new Missing(Problem.NOT_TAKEN));
    }
  }

  @Test
  void printsNoWords() {
    saying("the code is 4711");
    assertThat(speech.transcribe(NOTE, HINTS).toString()).doesNotContain("4711");
  }
}
