package io.echovault.core;

import io.echovault.ports.vocabulary.Bytes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every text that a value holds, through records and collections; bytes are read as UTF-8. */
final class TextsWithin {
  private TextsWithin() {}

  static Stream<String> of(Object value) {
    if (value == null) {
      return Stream.of();
    } else if (value instanceof CharSequence text) {
      return Stream.of(text.toString());
    } else if (value instanceof Bytes bytes) {
      return Stream.of(new String(bytes.array(), StandardCharsets.UTF_8));
    } else if (value instanceof Optional<?> maybe) {
      return maybe.stream().flatMap(TextsWithin::of);
    } else if (value instanceof Map<?, ?> map) {
      return Stream.concat(of(map.keySet()), of(map.values()));
    } else if (value instanceof Iterable<?> several) {
      return StreamSupport.stream(several.spliterator(), false).flatMap(TextsWithin::of);
    } else if (value.getClass().isRecord()) {
      return Stream.of(value.getClass().getRecordComponents())
          .flatMap(component -> of(component(component, value)));
    }
    return Stream.of(value.toString());
  }

  private static Object component(RecordComponent component, Object record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
