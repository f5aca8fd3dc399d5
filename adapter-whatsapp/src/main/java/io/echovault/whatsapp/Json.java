package io.echovault.whatsapp;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON within bounds, in and out. Safe for many threads. */
final class Json {
  /** Meta's bodies have at most 3 MB; nothing longer is read. */
  static final int LONGEST_BODY = 4 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(64)
                          .maxStringLength(1_000_000)
                          .maxNameLength(10_000)
                          .maxNumberLength(1_000)
                          .maxTokenCount(400_000)
                          // A slice that we wrote may be longer than what it was cut from.
                          .maxDocumentLength(4L * LONGEST_BODY)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // Of two equal keys the later one counts. The signature covers both, so there is no
          // reader before us that could have been shown another one.
          .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          // Half a surrogate pair can only be written escaped.
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private static final ObjectReader READER = MAPPER.reader();
  private static final ObjectWriter WRITER = MAPPER.writer();

  private Json() {}

  /**
   * Reads one document.
   *
   * @throws MalformedWebhookException if it is not JSON, or beyond a bound
   */
  // The parser's own words may quote the body, so they are left out and its exception with them.
  @SuppressWarnings("UnusedException")
  static JsonNode read(byte[] document) {
    try {
      return READER.readTree(document);
    } catch (JacksonException e) {
      TokenStreamLocation location = e.getLocation();
      throw new MalformedWebhookException(
          "the body is not JSON that can be read, at byte "
              + (location == null ? -1 : location.getByteOffset())
              + " of "
              + document.length
              + " ("
              + e.getClass().getSimpleName()
              + ")");
    }
  }

  /** Writes one document in ASCII. */
  static byte[] write(JsonNode document) {
    return WRITER.writeValueAsBytes(document);
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }
}
