package io.echovault.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The pieces of words that a model knows, with their numbers. */
record Vocabulary(Map<String, Integer> numbers) {
  Vocabulary {
    numbers = Map.copyOf(numbers);
  }

  /**
   * Reads the object {@code vocab} of a tokenizer's description in JSON.
   *
   * @throws IOException when there is none
   */
  static Vocabulary read(InputStream description) throws IOException {
    Map<String, Integer> numbers = new HashMap<>(1 << 16);
    try (JsonParser parser =
        new JsonFactory().createParser(ObjectReadContext.empty(), description)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.START_OBJECT
            && "vocab".equals(parser.currentName())) {
          while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String piece = parser.currentName();
            parser.nextToken();
            numbers.put(piece, parser.getIntValue());
          }
        }
      }
    } catch (JacksonException malformed) {
      throw new IOException("the model's vocabulary is not readable JSON", malformed);
    }
    if (numbers.isEmpty()) {
      throw new IOException("the model's description has no vocabulary");
    }
    return new Vocabulary(numbers);
  }

  /** The number of a piece that must be there. */
  int number(String piece) throws IOException {
    Integer number = numbers.get(piece);
    if (number == null) {
      throw new IOException("the model's vocabulary has no " + piece);
    }
    return number;
  }
}
