package io.echovault.openai;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON within bounds, in and out. Safe for many threads. */
final class Json {
  /** No answer is longer, apart from those with vectors. */
  static final int LONGEST = 64 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(64)
                          .maxStringLength(1_000_000)
                          .maxNameLength(1_000)
                          .maxNumberLength(100)
                          .maxDocumentLength(LONGEST)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          // Half a surrogate pair can only be written escaped.
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private Json() {}

  /** One document; empty when it is not JSON, has a key twice or is beyond a bound. */
  static Optional<JsonNode> read(byte[] document) {
    try {
      return Optional.of(MAPPER.readTree(document));
    } catch (JacksonException e) {
      return Optional.empty(); // Its words may quote the document.
    }
  }

  /** The same of a text. */
  static Optional<JsonNode> read(String document) {
    try {
      return Optional.of(MAPPER.readTree(document));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** A document of our own. */
  static JsonNode ours(String document) {
    return MAPPER.readTree(document);
  }

  static byte[] write(JsonNode document) {
    return MAPPER.writeValueAsBytes(document);
  }

  static String text(JsonNode document) {
    return MAPPER.writeValueAsString(document);
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }
}
