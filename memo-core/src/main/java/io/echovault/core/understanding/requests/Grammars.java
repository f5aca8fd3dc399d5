package io.echovault.core.understanding.requests;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The grammars of one matter in every language. Immutable and safe for threads. */
final class Grammars {
  static final List<String> LANGUAGES = List.of("en", "es", "pt", "de", "fr", "it", "hi");

  /** A misspelt word makes a reading less sure: it may be a name. */
  private static final double MISSPELT = 0.75;

  /** Which patterns are tried. */
  @FunctionalInterface
  interface Wanted {
    /** Whether one is, by what it says a sentence is and how sure it is of that. */
    boolean test(String kind, double confidence);
  }

  private final List<Grammar> grammars;
  private final Needs needs;
  private final Misspellings misspellings;

  private Grammars(List<Grammar> grammars) {
    this.grammars = List.copyOf(grammars);
    List<Part> patterns = grammars.stream().flatMap(each -> each.patterns().stream()).toList();
    needs = Needs.of(patterns);
    misspellings = Misspellings.of(patterns);
  }

  /**
   * Reads them.
   *
   * @param ending what follows the language in the names of the resources
   */
  static Grammars read(String ending) {
    return new Grammars(LANGUAGES.stream().map(each -> Grammar.read(each + ending, each)).toList());
  }

  /**
   * What a text is in each language in which it is something; the surest first. Misspelt words are
   * read as what they stand for where the text is nothing else.
   */
  List<Found> find(Heard heard, String language, Wanted wanted) {
    Sentence sentence = heard.sentence();
    List<Found> exactly = find(sentence, wanted);
    List<Found> found =
        exactly.isEmpty()
            ? misspellings
                .corrected(sentence)
                .map(other -> find(other, wanted).stream().map(each -> each.doubted(MISSPELT)))
                .orElse(Stream.empty())
                .toList()
            : exactly;
    return found.size() < 2 ? found : ordered(found, heard, language);
  }

  /**
   * The words of the patterns of some kinds, by language.
   *
   * @param kinds of which kinds the patterns are
   */
  Map<String, Set<String>> words(Predicate<String> kinds) {
    return grammars.stream()
        .collect(Collectors.toUnmodifiableMap(Grammar::language, each -> each.words(kinds)));
  }

  /** The same for one kind, without a look at misspelt words. */
  List<Found> findAsWritten(Heard heard, String language, String kind) {
    return ordered(
        find(heard.sentence(), (each, confidence) -> each.equals(kind)), heard, language);
  }

  private List<Found> find(Sentence sentence, Wanted wanted) {
    BitSet met = needs.metBy(sentence);
    List<Found> found = new ArrayList<>();
    int from = 0;
    for (Grammar grammar : grammars) {
      grammar.find(sentence, met, from, wanted).ifPresent(found::add);
      from += grammar.size();
    }
    return found;
  }

  /** Of readings that are as sure the one in the language of the text counts, then the member's. */
  private static List<Found> ordered(List<Found> found, Heard heard, String language) {
    String written = heard.language().orElse(language);
    return found.stream()
        .sorted(
            Comparator.comparingDouble(Found::confidence)
                .reversed()
                .thenComparing(each -> !each.language().equals(written))
                .thenComparing(each -> !each.language().equals(language)))
        .toList();
  }
}
