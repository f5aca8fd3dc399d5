package io.echovault.core.text;

import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Sender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The language that is likely because of the country in a member's telephone number. A short text
 * such as "Tom a un canoë" does not tell it alone; with the country one small word is enough.
 */
public final class HomeLanguage {
  private static final int LONGEST_CODE = 3;

  /** At least so many letters stand before an ending. */
  private static final int SHORTEST_STEM = 3;

  private static final Map<String, List<String>> CODES =
      Map.of(
          "es",
              List.of(
                  "34", "51", "52", "53", "54", "56", "57", "58", "502", "503", "504", "505", "506",
                  "507", "591", "593", "595", "598"),
          "pt", List.of("55", "351", "244", "258"),
          "de", List.of("49", "43"),
          "fr", List.of("33"),
          "it", List.of("39"),
          "hi", List.of("91"));

  private static final Map<String, Set<String>> WORDS = read();

  private HomeLanguage() {}

  /** That of where somebody writes from; empty where English or several are spoken. */
  public static Optional<String> of(Sender sender) {
    return sender
        .identity(ChannelIdentity.Kind.PHONE)
        .map(phone -> phone.value().startsWith("+") ? phone.value().substring(1) : phone.value())
        .flatMap(HomeLanguage::ofNumber);
  }

  private static Optional<String> ofNumber(String digits) {
    for (int length = LONGEST_CODE; length > 1; length--) {
      String code = digits.substring(0, Math.min(length, digits.length()));
      for (Map.Entry<String, List<String>> each : CODES.entrySet()) {
        if (each.getValue().contains(code)) {
          return Optional.of(each.getKey());
        }
      }
    }
    return Optional.empty();
  }

  /** How many of some words, without accents, speak for a language. */
  static long count(List<String> words, String language) {
    Set<String> known = WORDS.getOrDefault(language, Set.of());
    return words.stream().filter(word -> known.contains(word) || ends(word, known)).count();
  }

  private static boolean ends(String word, Set<String> known) {
    for (int at = SHORTEST_STEM; at < word.length() - 1; at++) {
      if (known.contains("-" + word.substring(at))) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> all = new HashMap<>();
    WordFile.lines(HomeLanguage.class, "home.txt").stream()
        .map(line -> line.split(" = "))
        .forEach(line -> all.put(line[0], new TreeSet<>(List.of(line[1].split(" ")))));
    return Map.copyOf(all);
  }
}
