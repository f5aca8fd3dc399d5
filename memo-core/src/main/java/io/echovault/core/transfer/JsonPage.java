package io.echovault.core.transfer;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of JSON for people and programs: an object with each value on a line of its own, and so
 * each object of a list. It is written only. Does not print its values.
 */
final class JsonPage {
  private final Map<String, String> values = new LinkedHashMap<>();

  JsonPage put(String key, String value) {
    values.put(key, quoted(value));
    return this;
  }

  JsonPage put(String key, boolean value) {
    values.put(key, String.valueOf(value));
    return this;
  }

  JsonPage put(String key, JsonLine value) {
    values.put(key, value.write());
    return this;
  }

  JsonPage put(String key, List<JsonLine> list) {
    values.put(
        key,
        list.isEmpty()
            ? "[]"
            : list.stream().map(JsonLine::write).collect(joining(",\n    ", "[\n    ", "\n  ]")));
    return this;
  }

  String write() {
    return values.entrySet().stream()
        .map(each -> "  " + quoted(each.getKey()) + ": " + each.getValue())
        .collect(joining(",\n", "{\n", "\n}\n"));
  }

  private static String quoted(String text) {
    var out = new StringBuilder();
    JsonLine.quote(out, text);
    return out.toString();
  }

  @Override
  public String toString() {
    return "JsonPage" + values.keySet();
  }
}
