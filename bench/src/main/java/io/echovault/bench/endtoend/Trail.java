package io.echovault.bench.endtoend;

import java.util.EnumMap;
import java.util.Map;

/** When one message passed which point. Handed from thread to thread, one at a time. */
final class Trail {
  private final Map<Point, Long> nanos = new EnumMap<>(Point.class);

  void pass(Point point) {
    passed(point, System.nanoTime());
  }

  void passed(Point point, long at) {
    nanos.put(point, at);
  }

  boolean has(Point point) {
    return nanos.containsKey(point);
  }

  long at(Point point) {
    return nanos.getOrDefault(point, 0L);
  }

  /** Takes over what another knows of the same message. */
  void add(Trail other) {
    nanos.putAll(other.nanos);
  }
}
