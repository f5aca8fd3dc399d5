package io.echovault.archive;

import io.echovault.ports.vocabulary.ArchiveValue;
import io.echovault.ports.vocabulary.ArchiveValue.Count;
import io.echovault.ports.vocabulary.ArchiveValue.Field;
import io.echovault.ports.vocabulary.ArchiveValue.Flag;
import io.echovault.ports.vocabulary.ArchiveValue.Group;
import io.echovault.ports.vocabulary.ArchiveValue.Table;
import io.echovault.ports.vocabulary.ArchiveValue.Text;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** JSON in one line, within bounds, in and out. Safe for many threads. */
final class Json {
  /** A memory has at most 65,536 characters; six are needed to write one escaped. */
  private static final int LONGEST_TEXT = 1 << 17;

  private static final int LONGEST_LINE = 8 * LONGEST_TEXT;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(1)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(100)
                  .maxNumberLength(20)
                  .maxTokenCount(200)
                  .maxDocumentLength(LONGEST_LINE)
                  .build())
          .characterEscapes(new Escapes())
          .build();

  private Json() {}

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException when it is anything else than a flat object, or beyond a bound
   */
  // The parser's own words may quote the line, so they are left out and its exception with them.
  @SuppressWarnings("UnusedException")
  static JsonLine read(String line) {
    if (line.length() > LONGEST_LINE) {
      throw new IllegalArgumentException("the line is too long");
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      check(parser.nextToken() == JsonToken.START_OBJECT);
      Map<String, Object> values = new HashMap<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        values.put(name, value(parser));
      }
      check(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
      return new JsonLine(values);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the line is not JSON that can be read");
    }
  }

  private static Object value(JsonParser parser) {
    JsonToken token = parser.nextToken();
    check(token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT);
    return token == JsonToken.VALUE_STRING
        ? parser.getString()
        : (Object) Long.valueOf(parser.getLongValue());
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("the line is not a flat object");
    }
  }

  /** A value in one line, without its end. */
  static String line(ArchiveValue value) {
    var out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(generator, value);
    }
    return out.toString();
  }

  static String quoted(String text) {
    return line(new Text(text));
  }

  private static void write(JsonGenerator out, ArchiveValue value) {
    if (value instanceof Text text) {
      out.writeString(text.text());
    } else if (value instanceof Count count) {
      out.writeNumber(count.number());
    } else if (value instanceof Flag flag) {
      out.writeBoolean(flag.set());
    } else if (value instanceof Group group) {
      out.writeStartObject();
      for (Field field : group.fields()) {
        out.writeName(field.name());
        write(out, field.value());
      }
      out.writeEndObject();
    } else if (value instanceof Table table) {
      out.writeStartArray();
      table.rows().forEach(row -> write(out, row));
      out.writeEndArray();
    }
  }
}
