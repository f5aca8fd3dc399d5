package io.echovault.archive;

import static java.util.stream.Collectors.joining;

import io.echovault.ports.vocabulary.ArchiveValue;
import io.echovault.ports.vocabulary.ArchiveValue.Field;
import io.echovault.ports.vocabulary.ArchiveValue.Group;
import io.echovault.ports.vocabulary.ArchiveValue.Table;

/**
 * A page of JSON for people and programs: an object with each value on a line of its own, and so
 * each row of a table. It is written only.
 */
final class JsonPage {
  private JsonPage() {}

  static String of(Group page) {
    return page.fields().stream()
        .map(field -> "  " + Json.quoted(field.name()) + ": " + value(field))
        .collect(joining(",\n", "{\n", "\n}\n"));
  }

  private static String value(Field field) {
    ArchiveValue value = field.value();
    return value instanceof Table table && !table.rows().isEmpty()
        ? table.rows().stream().map(Json::line).collect(joining(",\n    ", "[\n    ", "\n  ]"))
        : Json.line(value);
  }
}
