package io.echovault.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the language of a text in Latin letters by its small words, its letters and its endings.
 */
final class Tongues {
  private static final int JOINS = 2;

  /** Less is chance: one ending is shared by many languages. */
  private static final int ENOUGH = 2;

  /** Letters that none of the languages with a stemmer writes. */
  private static final String FOREIGN = "ąćęłńśźżčďěňřšťůžőűğıøåþđėįųāēīū";

  private Tongues() {}

  /** The language of a locale, if it has a stemmer. */
  static Optional<Tongue> of(Locale locale) {
    return Stream.of(Tongue.values())
        .filter(tongue -> tongue.code().equals(locale.getLanguage()))
        .findFirst();
  }

  /**
   * The language that most speaks for; empty when the letters are those of another one.
   *
   * @param words in lower case
   * @param plain the same words without accents
   * @param otherwise what it is when too little speaks for any
   */
  static Optional<Tongue> of(List<String> words, List<String> plain, Optional<Tongue> otherwise) {
    Map<Tongue, Integer> votes = new EnumMap<>(Tongue.class);
    int foreign = 0;
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      foreign += word.chars().anyMatch(each -> FOREIGN.indexOf(each) >= 0) ? JOINS : 0;
      for (Tongue tongue : Tongue.values()) {
        int vote = (StopWords.contain(tongue, plain.get(at)) ? JOINS : 0) + tongue.looks(word);
        votes.merge(tongue, vote, Integer::sum);
      }
    }
    int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (foreign > most) {
      return Optional.empty();
    }
    boolean unclear =
        most < ENOUGH || otherwise.filter(it -> votes.getOrDefault(it, 0) == most).isPresent();
    return unclear
        ? otherwise
        : Stream.of(Tongue.values())
            .filter(tongue -> votes.getOrDefault(tongue, 0) == most)
            .findFirst();
  }
}
