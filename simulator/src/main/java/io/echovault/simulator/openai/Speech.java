package io.echovault.simulator.openai;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the plain mind knows of English sentences. */
final class Speech {
  private static final Map<String, String> TO_YOU =
      Map.of(
          "i", "you",
          "me", "you",
          "my", "your",
          "mine", "yours",
          "am", "are",
          "i'm", "you're",
          "i've", "you've",
          "we", "you",
          "our", "your",
          "myself", "yourself");
  private static final List<String> CONFIDED =
      List.of("between us", "keep it under your hat", "hush-hush");
  private static final Map<String, Integer> DAYS_ON =
      Map.of(
          "a fortnight from today", 14,
          "a fortnight from now", 14,
          "a couple of weeks from now", 14,
          "ten days hence", 10,
          "this time next week", 7);

  private Speech() {}

  /** A time that words name, and the words. */
  record Time(LocalDateTime at, String words) {
    /** Without the words. */
    @Override
    public String toString() {
      return "Time[" + at + "]";
    }
  }

  static boolean isConfided(String message) {
    String lower = message.toLowerCase(Locale.ROOT);
    return CONFIDED.stream().anyMatch(lower::contains);
  }

  static Optional<Time> time(String message, LocalDateTime said) {
    String lower = message.toLowerCase(Locale.ROOT);
    return DAYS_ON.entrySet().stream()
        .filter(each -> lower.contains(each.getKey()))
        .findFirst()
        .map(
            each -> {
              int from = lower.indexOf(each.getKey());
              String words = message.substring(from, from + each.getKey().length());
              LocalDateTime at = said.plusDays(each.getValue()).truncatedTo(ChronoUnit.DAYS);
              return new Time(at, words);
            });
  }

  /** The sentence as it is said to whoever said it. */
  static String toYou(String text) {
    StringBuilder said = new StringBuilder();
    for (String word : text.strip().split(" ", -1)) {
      String other = TO_YOU.getOrDefault(word.toLowerCase(Locale.ROOT), word);
      said.append(said.isEmpty() ? "" : " ").append(other);
    }
    String sentence = said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    return sentence.endsWith(".") || sentence.endsWith("!") ? sentence : sentence + ".";
  }
}
