package io.echovault.drills.process;

import java.util.List;
import java.util.Map;

/** Puts what was measured among the figures. */
final class Figures {
  private Figures() {}

  /**
   * The middle and the greatest of some measurements, under a name; nothing when there are none.
   */
  static void spread(Map<String, Object> figures, String name, List<Long> measured) {
    if (!measured.isEmpty()) {
      figures.put(name + "_p50", middle(measured));
      figures.put(name + "_max", measured.stream().mapToLong(value -> value).max().orElse(0));
    }
  }

  static long middle(List<Long> measured) {
    return measured.stream().sorted().skip((measured.size() - 1) / 2).findFirst().orElse(0L);
  }
}
