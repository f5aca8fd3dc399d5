package io.echovault.core.inmemory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** What a transaction changed in its tenant's maps, and how to take it back. */
final class Changes {
  private final Deque<Runnable> undoing = new ArrayDeque<>();

  /** Puts a value and remembers what was there. */
  <K, V> void put(Map<K, V> map, K key, V value) {
    Optional<V> former = Optional.ofNullable(map.put(key, value));
    undoing.push(() -> former.ifPresentOrElse(was -> map.put(key, was), () -> map.remove(key)));
  }

  /** Removes a value and remembers that it was there. */
  <K, V> void remove(Map<K, V> map, K key) {
    Optional.ofNullable(map.remove(key)).ifPresent(was -> undoing.push(() -> map.put(key, was)));
  }

  /** Takes everything back, the last change first. */
  void undo() {
    undoing.forEach(Runnable::run);
    undoing.clear();
  }
}
