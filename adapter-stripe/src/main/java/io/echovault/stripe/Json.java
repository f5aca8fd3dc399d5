package io.echovault.stripe;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON within bounds. Safe for many threads. */
final class Json {
  /** No answer and no event is longer. */
  private static final int LONGEST = 1 << 20;

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

  /** A document that says nothing. */
  static JsonNode none() {
    return MAPPER.createObjectNode();
  }
}
