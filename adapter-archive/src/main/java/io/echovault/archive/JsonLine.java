package io.echovault.archive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of JSON that was read: an object whose values are strings or whole numbers. That is all
 * a copy needs, so nothing else is read. Does not print its values.
 *
 * @param values strings and longs by their names
 */
record JsonLine(Map<String, Object> values) {
  JsonLine {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  Optional<Long> number(String key) {
    return Optional.ofNullable(values.get(key))
        .filter(Long.class::isInstance)
        .map(Long.class::cast);
  }

  @Override
  public String toString() {
    return "JsonLine" + values.keySet();
  }
}
