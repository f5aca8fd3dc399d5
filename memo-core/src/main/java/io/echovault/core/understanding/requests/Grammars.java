package io.echovault.core.understanding.requests;

import io.echovault.core.text.LanguageGuess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The grammars of one matter in every language. Immutable and safe for threads. */
final class Grammars {
  private static final List<String> LANGUAGES = List.of("en", "es", "pt", "de", "fr", "it", "hi");

  private final Map<String, Grammar> byLanguage;

  private Grammars(Map<String, Grammar> byLanguage) {
    this.byLanguage = Map.copyOf(byLanguage);
  }

  /**
   * Reads them.
   *
   * @param ending what follows the language in the names of the resources
   */
  static Grammars read(String ending) {
    return new Grammars(
        LANGUAGES.stream()
            .collect(
                Collectors.toMap(Function.identity(), each -> Grammar.read(each + ending, each))));
  }

  /** What a text is in each language in which it is something; the surest first. */
  List<Found> find(String text, String language, Predicate<String> kinds) {
    Sentence sentence = Sentence.of(text);
    List<Found> found = new ArrayList<>();
    for (String each : order(text, language)) {
      Optional.ofNullable(byLanguage.get(each))
          .flatMap(grammar -> grammar.find(sentence, kinds))
          .ifPresent(found::add);
    }
    found.sort(Comparator.comparingDouble(Found::confidence).reversed());
    return found;
  }

  /** Of readings that are as sure the one in the language of the text counts, then the member's. */
  private static Set<String> order(String text, String language) {
    return Stream.concat(
            Stream.concat(LanguageGuess.of(text).stream(), Stream.of(language)), LANGUAGES.stream())
        .filter(LANGUAGES::contains)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
