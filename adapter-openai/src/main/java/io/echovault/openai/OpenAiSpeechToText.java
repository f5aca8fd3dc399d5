package io.echovault.openai;

import io.echovault.openai.ModelCall.Outcome;
import io.echovault.openai.ModelCall.Use;
import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.vocabulary.SpeechHints;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.TranscriptResult;
import io.echovault.ports.vocabulary.TranscriptResult.Missing;
import io.echovault.ports.vocabulary.TranscriptResult.Problem;
import io.echovault.ports.vocabulary.TranscriptResult.Written;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;

/**
 * Voice notes written down by a server, by {@code POST /audio/transcriptions}. The note goes as it
 * came, Opus in Ogg; a server that does not take that gets it as a WAV file. Whole notes leave this
 * process, so the core gives it those only whose owner has agreed.
 */
public final class OpenAiSpeechToText implements SpeechToText, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(25);
  private static final long MOST_BYTES = 1L << 20;
  private static final MediaType OGG = MediaType.get("audio/ogg");
  private static final MediaType WAV = MediaType.get("audio/wav");

  /** Models of this kind take several languages and words to expect; others take one language. */
  private static final String SEVERAL = "gpt-transcribe";

  private final String model;
  private final ModelListener listener;
  private final InstantSource instants;
  private final Server server;

  /**
   * Writes down by a model.
   *
   * @param model its name at the server
   */
  public OpenAiSpeechToText(
      OpenAiSettings settings,
      String model,
      ModelListener listener,
      InstantSource instants,
      DoubleSupplier chance) {
    if (model.isBlank()) {
      throw new IllegalArgumentException("a model that writes speech down has a name");
    }
    this.model = model;
    this.listener = listener;
    this.instants = instants;
    server = new Server(settings, instants, chance);
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public TranscriptResult transcribe(SpokenNote note, SpeechHints hints) {
    Instant start = instants.instant();
    Server.Answer answer = ask(note.file().array(), "voice.ogg", OGG, hints);
    int attempts = answer.attempts();
    if (answer.outcome() == Outcome.INVALID) {
      answer = ask(WavFile.of(note.recording()), "voice.wav", WAV, hints);
      attempts += answer.attempts();
    }
    Optional<String> text =
        answer
            .body()
            .map(json -> json.path("text"))
            .filter(JsonNode::isString)
            .map(JsonNode::stringValue);
    Outcome outcome =
        answer.body().isPresent() && text.isEmpty() ? Outcome.WRONG_SHAPE : answer.outcome();
    server.judged(outcome);
    listener.called(
        new ModelCall(
            Use.TRANSCRIPTION,
            outcome,
            Duration.between(start, instants.instant()),
            attempts,
            tokens(answer, "input_tokens"),
            0,
            tokens(answer, "output_tokens"),
            0,
            answer.requestId()));
    Optional<JsonNode> body = answer.body();
    return text.map(words -> written(words, body)).orElseGet(() -> missing(outcome));
  }

  private static long tokens(Server.Answer answer, String name) {
    return answer.body().map(json -> json.path("usage").path(name).asLong(0)).orElse(0L);
  }

  private static TranscriptResult written(String words, Optional<JsonNode> answer) {
    Optional<String> language =
        answer
            .map(json -> json.path("languages").path(0))
            .map(each -> each.isObject() ? each.path("code") : each)
            .map(each -> each.stringValue(""))
            .filter(code -> code.length() >= 2)
            .map(code -> code.substring(0, 2));
    return words.isBlank() ? new Missing(Problem.NO_WORDS) : new Written(words.strip(), language);
  }

  private static TranscriptResult missing(Outcome outcome) {
    return new Missing(
        switch (outcome) {
          case UNAUTHORISED -> Problem.REFUSED;
          case INVALID, REFUSED -> Problem.NOT_TAKEN;
          case ANSWERED,
              INCOMPLETE,
              FAILED,
              WRONG_SHAPE,
              TOO_FAST,
              NO_QUOTA,
              UNAVAILABLE,
              TIMED_OUT,
              OVER_CAP,
              OVER_PLAN,
              RESTING ->
              Problem.UNAVAILABLE;
        });
  }

  private Server.Answer ask(byte[] file, String name, MediaType type, SpeechHints hints) {
    MultipartBody.Builder body =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("model", model)
            .addFormDataPart("response_format", "json")
            .addFormDataPart("file", name, RequestBody.create(file, type));
    if (model.startsWith(SEVERAL)) {
      hints.languages().forEach(each -> body.addFormDataPart("languages[]", each));
      hints.phrases().forEach(each -> body.addFormDataPart("keywords[]", each));
    } else {
      hints.languages().stream()
          .findFirst()
          .ifPresent(each -> body.addFormDataPart("language", each));
      prompt(hints.phrases()).ifPresent(each -> body.addFormDataPart("prompt", each));
    }
    return server.post("audio/transcriptions", body.build(), PATIENCE, MOST_BYTES);
  }

  private static Optional<String> prompt(List<String> phrases) {
    return phrases.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", phrases));
  }

  @Override
  public void close() {
    server.close();
  }
}
