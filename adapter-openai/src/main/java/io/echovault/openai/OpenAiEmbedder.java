package io.echovault.openai;

import io.echovault.openai.ModelCall.Outcome;
import io.echovault.openai.ModelCall.Use;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.vocabulary.MemoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sentence vectors of a server, by {@code POST /embeddings}. Texts leave this process, so the core
 * gives it none that is confidential or closer.
 */
public final class OpenAiEmbedder implements Embedder, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_TEXTS = 256;

  /** A text has at most 8,192 tokens; so many characters have fewer in any script. */
  private static final int LONGEST_TEXT = 4_000;

  private final String model;
  private final int dimension;
  private final boolean asksForDimension;
  private final ModelListener listener;
  private final InstantSource instants;
  private final Server server;
  private final OpenAiSettings settings;

  /**
   * @param model its name at the server
   * @param dimension how many numbers a vector has
   * @param asksForDimension whether the server is asked for so many; else it has to have so many by
   *     itself, as models of Ollama do
   */
  public OpenAiEmbedder(
      OpenAiSettings settings,
      String model,
      int dimension,
      boolean asksForDimension,
      ModelListener listener,
      InstantSource instants,
      DoubleSupplier chance) {
    if (dimension < 1 || model.isBlank()) {
      throw new IllegalArgumentException("a model of vectors has a name and a dimension above 0");
    }
    this.settings = settings;
    this.model = model;
    this.dimension = dimension;
    this.asksForDimension = asksForDimension;
    this.listener = listener;
    this.instants = instants;
    server = new Server(settings, instants, chance);
  }

  @Override
  public String model() {
    return model + "/" + dimension;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    List<float[]> vectors = new ArrayList<>(texts.size());
    for (int from = 0; from < texts.size(); from += MOST_TEXTS) {
      vectors.addAll(ask(texts.subList(from, Math.min(texts.size(), from + MOST_TEXTS))));
    }
    return vectors;
  }

  private List<float[]> ask(List<String> texts) {
    Instant start = instants.instant();
    ObjectNode body = Json.object().put("model", model).put("encoding_format", "float");
    if (asksForDimension) {
      body.put("dimensions", dimension);
    }
    ArrayNode input = body.putArray("input");
    texts.forEach(text -> input.add(sendable(text)));
    Server.Answer answer = server.post("embeddings", Json.write(body), PATIENCE, Json.LONGEST - 1);
    Optional<List<float[]>> vectors = answer.body().flatMap(json -> vectors(json, texts.size()));
    Outcome outcome =
        answer.body().isPresent() && vectors.isEmpty() ? Outcome.WRONG_SHAPE : answer.outcome();
    server.judged(outcome);
    long tokens =
        answer.body().map(json -> json.path("usage").path("total_tokens").asLong(0)).orElse(0L);
    listener.called(
        new ModelCall(
            Use.EMBEDDING,
            outcome,
            Duration.between(start, instants.instant()),
            answer.attempts(),
            tokens,
            0,
            0,
            tokens * settings.spending().inputPrice() / 1_000_000,
            answer.requestId()));
    return vectors.orElseThrow(
        () -> new MemoException.TryAgain("no vectors from the server: " + outcome));
  }

  /** An empty text is refused, and half a surrogate pair is no text. */
  private static String sendable(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .limit(LONGEST_TEXT)
        .map(point -> point >= 0xD800 && point <= 0xDFFF ? '?' : point)
        .forEach(kept::appendCodePoint);
    return kept.toString().isBlank() ? "." : kept.toString();
  }

  /** In the order of the texts, each of length 1; empty when some are missing. */
  private Optional<List<float[]>> vectors(JsonNode answer, int count) {
    List<Optional<float[]>> found = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      found.add(Optional.empty());
    }
    for (JsonNode each : answer.path("data")) {
      int index = each.path("index").asInt(-1);
      if (index >= 0 && index < count) {
        found.set(index, vector(each.path("embedding")));
      }
    }
    return found.stream().allMatch(Optional::isPresent)
        ? Optional.of(found.stream().map(Optional::get).toList())
        : Optional.empty();
  }

  private Optional<float[]> vector(JsonNode numbers) {
    if (!numbers.isArray() || numbers.size() != dimension) {
      return Optional.empty();
    }
    double squares = 0;
    for (JsonNode each : numbers) {
      if (!each.isNumber()) {
        return Optional.empty();
      }
      squares += each.asDouble(0) * each.asDouble(0);
    }
    double length = Math.sqrt(squares);
    if (!(length > 0 && Double.isFinite(length))) {
      return Optional.empty();
    }
    float[] vector = new float[dimension];
    for (int at = 0; at < dimension; at++) {
      vector[at] = (float) (numbers.get(at).asDouble(0) / length);
    }
    return Optional.of(vector);
  }

  @Override
  public void close() {
    server.close();
  }
}
