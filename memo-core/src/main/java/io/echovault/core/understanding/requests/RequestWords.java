package io.echovault.core.understanding.requests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of which requests are made in each language, whatever they are about: what is left of a
 * request without them names its object. Immutable and safe for threads.
 */
public final class RequestWords {
  /** Patterns for these say what people talk about, not how they ask. */
  private static final Set<String> OF_TALK =
      Set.of(
          "keep",
          Meant.TOLD,
          "donotkeep",
          "remind",
          "ask",
          "language",
          "zone",
          "yes",
          "no",
          "choose",
          "amend",
          Meant.MEND);

  private static final int SHORTEST = 2;
  private static final RequestWords OF_GRAMMARS = new RequestWords(Requests.GRAMMARS);

  private final Map<String, Set<String>> byLanguage;

  private RequestWords(Grammars grammars) {
    Map<String, Set<String>> words = new HashMap<>();
    grammars.words(RequestWords::asks).forEach((language, each) -> words.put(language, each));
    byLanguage = Map.copyOf(words);
  }

  /**
   * The words of a text that requests do not have by themselves, in order: "boiler" in "bin the one
   * about the boiler, will you". Figures are values, and are left out.
   *
   * @param language of the member, two lower-case letters
   */
  public static List<String> object(Heard heard, String language) {
    Set<String> known =
        heard
            .language()
            .map(OF_GRAMMARS::of)
            .filter(words -> !words.isEmpty())
            .orElseGet(() -> OF_GRAMMARS.of(language));
    return heard.sentence().words().stream()
        .map(Word::plain)
        .filter(word -> word.length() >= SHORTEST && !known.contains(word))
        .filter(word -> word.chars().noneMatch(Character::isDigit))
        .toList();
  }

  private Set<String> of(String language) {
    return byLanguage.getOrDefault(language, Set.of());
  }

  private static boolean asks(String kind) {
    return !OF_TALK.contains(kind)
        && !kind.startsWith("talk")
        && !kind.startsWith("followup")
        && !kind.startsWith("ask.");
  }
}
