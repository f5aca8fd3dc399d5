package io.echovault.core.recall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everyday expressions of several words, such as "caja de herramientas", with their meaning. */
final class Phrases {
  private final Map<String, List<Phrase>> byFirst = new HashMap<>();

  /**
   * One expression.
   *
   * @param words in lower case, without accents
   */
  private record Phrase(List<String> words, String english) {
    Phrase {
      words = List.copyOf(words);
    }
  }

  /**
   * An expression in a text.
   *
   * @param pieces how many pieces of the text it takes, marks between its words included
   */
  record Found(String english, int pieces) {}

  /** Takes an expression whose words are joined by hyphens; the one that came first counts. */
  void add(String joined, String english) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= joined.length(); at++) {
      if (at == joined.length() || joined.charAt(at) == '-') {
        if (at > start) {
          words.add(joined.substring(start, at));
        }
        start = at + 1;
      }
    }
    if (words.size() > 1) {
      byFirst
          .computeIfAbsent(words.get(0), first -> new ArrayList<>(1))
          .add(new Phrase(words, english));
    }
  }

  /**
   * The longest expression that begins at a piece of a text.
   *
   * @param plain the pieces in lower case, without accents
   */
  Optional<Found> at(List<String> plain, int at) {
    List<Phrase> begun = byFirst.getOrDefault(plain.get(at), List.of());
    Optional<Found> longest = Optional.empty();
    for (Phrase phrase : begun) {
      int end = end(phrase, plain, at);
      if (end > at && longest.map(Found::pieces).orElse(0) < end - at) {
        longest = Optional.of(new Found(phrase.english(), end - at));
      }
    }
    return longest;
  }

  /**
   * What a word means by the expression that it is a part of; nothing where it means a part of that
   * by itself: of "seguro del coche", "seguro" is the insurance and not the car.
   */
  static Set<String> meaning(Set<String> phrase, String plain, Tongue tongue) {
    Set<String> parts = keys(phrase);
    boolean part =
        parts.size() > 1
            && keys(BilingualGlossary.shipped().meanings(plain, tongue)).stream()
                .anyMatch(parts::contains);
    return part ? Set.of() : phrase;
  }

  private static Set<String> keys(Collection<String> meanings) {
    return meanings.stream()
        .flatMap(each -> Concepts.keys(each).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static int end(Phrase phrase, List<String> plain, int start) {
    int at = start;
    for (String word : phrase.words()) {
      while (at > start && at < plain.size() && isJoint(plain.get(at))) {
        at++;
      }
      if (at >= plain.size() || !plain.get(at).equals(word)) {
        return start;
      }
      at++;
    }
    return at;
  }

  private static boolean isJoint(String piece) {
    return piece.equals("-") || piece.equals("'") || piece.equals("’");
  }

  @Override
  public String toString() {
    return "Phrases[" + byFirst.size() + "]";
  }
}
