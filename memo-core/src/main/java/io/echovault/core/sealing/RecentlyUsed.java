package io.echovault.core.sealing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A cache of so many values; the longest unused goes first. Safe for threads. */
public final class RecentlyUsed<K, V> {
  private final Map<K, V> values;

  /** A cache of at most {@code capacity} values. */
  public RecentlyUsed(int capacity) {
    values =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
          }
        };
  }

  public synchronized Optional<V> find(K key) {
    return Optional.ofNullable(values.get(key));
  }

  public synchronized void put(K key, V value) {
    values.put(key, value);
  }

  public synchronized void remove(K key) {
    values.remove(key);
  }

  /** Removes every value whose key is meant. */
  public synchronized void removeIf(Predicate<? super K> meant) {
    values.keySet().removeIf(meant);
  }
}
