package io.echovault.whatsapp;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Counts what a webhook has and we do not understand, under names fit for a metric. */
final class Unknowns {
  private static final String OVERFLOW = "other:other";
  private static final int LONGEST_WORD = 32;

  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /**
   * @param kind a constant of ours, up to 15 letters
   * @param word a word of the body
   */
  void count(String kind, String word) {
    String name = kind + ":" + label(word);
    if (counts.size() >= Webhook.MOST_NAMES - 1 && !counts.containsKey(name)) {
      name = OVERFLOW;
    }
    counts.merge(name, 1, Integer::sum);
  }

  Map<String, Integer> counts() {
    return counts;
  }

  /** The word in lower-case letters, digits and underscores; a long number is never kept. */
  static String label(String word) {
    if (word.isBlank()) {
      return "none";
    }
    if (word.chars().filter(Character::isDigit).count() > 4) {
      return "number";
    }
    String start = word.substring(0, Math.min(LONGEST_WORD, word.length()));
    var label = new StringBuilder();
    for (char each : start.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean kept = (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
      label.append(kept ? each : '_');
    }
    return label.substring(0, Math.min(LONGEST_WORD, label.length()));
  }
}
