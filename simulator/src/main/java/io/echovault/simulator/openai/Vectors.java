package io.echovault.simulator.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Vectors that tell which letters in a row texts share: near for near texts, and no more. */
final class Vectors {
  private static final int NATIVE = 1536;
  private static final int MOST_INPUTS = 2048;
  private static final int LONGEST_IN_TOKENS = 8192;
  private static final int PIECE = 4;

  private Vectors() {}

  /** The answer to a request, after the checks that the service makes. */
  static Map<String, Object> answer(JsonNode request) {
    JsonNode input = request.path("input");
    List<String> texts =
        input.isString()
            ? List.of(input.stringValue())
            : input.valueStream().map(each -> each.stringValue("")).toList();
    if (texts.isEmpty() || texts.size() > MOST_INPUTS) {
      throw ModelRefusal.invalid("", "input", "'$.input' has 1 to 2048 texts.");
    }
    int dimensions = request.path("dimensions").asInt(NATIVE);
    if (dimensions < 1 || dimensions > NATIVE) {
      throw ModelRefusal.invalid("invalid_value", "dimensions", "Invalid value.");
    }
    List<Object> data = new ArrayList<>();
    int tokens = 0;
    for (int at = 0; at < texts.size(); at++) {
      String text = texts.get(at);
      if (text.isEmpty() || text.length() / PIECE > LONGEST_IN_TOKENS) {
        throw ModelRefusal.invalid("invalid_value", "input", "A text is empty or too long.");
      }
      tokens += 1 + text.length() / PIECE;
      data.add(Map.of("object", "embedding", "index", at, "embedding", vector(text, dimensions)));
    }
    return Map.of(
        "object",
        "list",
        "data",
        data,
        "model",
        request.path("model").stringValue(""),
        "usage",
        Map.of("prompt_tokens", tokens, "total_tokens", tokens));
  }

  private static List<Double> vector(String text, int dimensions) {
    double[] sums = new double[dimensions];
    sums[0] = 0.01;
    String plain = " " + text.toLowerCase(Locale.ROOT).strip() + " ";
    for (int at = 0; at + PIECE <= plain.length(); at++) {
      int hash = plain.substring(at, at + PIECE).hashCode() * 0x9E3779B1;
      sums[Math.floorMod(hash, dimensions)] += 1;
    }
    double squares = 0;
    for (double each : sums) {
      squares += each * each;
    }
    List<Double> vector = new ArrayList<>(dimensions);
    for (double each : sums) {
      vector.add(each / Math.sqrt(squares));
    }
    return vector;
  }
}
