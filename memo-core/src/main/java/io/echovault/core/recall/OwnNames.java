package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;
import java.util.List;
import java.util.Optional;

/** Takes the name that is asked for out of a memory. */
final class OwnNames {
  private static final BoundedPattern AND = BoundedPattern.compile("(?:and|y|e|und|et|aur|और|&)");

  private final String text;
  private final List<Concept> told;
  private final List<Integer> starts;
  private final boolean[] covered;
  private final boolean nounsInCapitals;

  /**
   * @param starts where each word of the memory begins
   * @param covered which of them the question has too
   */
  OwnNames(
      String text,
      List<Concept> told,
      List<Integer> starts,
      boolean[] covered,
      boolean nounsInCapitals) {
    this.text = text;
    this.told = List.copyOf(told);
    this.starts = List.copyOf(starts);
    this.covered = covered.clone();
    this.nounsInCapitals = nounsInCapitals;
  }

  /** The first name that the question has not, all its words. */
  Optional<String> first() {
    for (int at = 0; at < covered.length; at++) {
      if (isName(at)) {
        return Optional.of(from(at));
      }
    }
    return Optional.empty();
  }

  /** All words of the name that begins at a place. */
  String from(int first) {
    int last = first;
    while (last + 1 < covered.length && isName(last + 1) && (isBeside(last) || isAnd(last))) {
      last++;
    }
    return text.substring(starts.get(first), end(last));
  }

  boolean isName(int at) {
    Concept word = told.get(at);
    return !covered[at]
        && word.capital()
        && NameWords.maybeName(word, nounsInCapitals)
        && ToldValues.digits(word) == 0;
  }

  /** Whether nothing but blanks and a point stands between a word and the next. */
  boolean isBeside(int at) {
    String between = between(at);
    return between.isBlank() || between.strip().equals(".");
  }

  private boolean isAnd(int at) {
    return AND.matches(between(at).strip());
  }

  private String between(int at) {
    return text.substring(end(at), Math.max(end(at), starts.get(at + 1)));
  }

  private int end(int at) {
    return starts.get(at) + told.get(at).word().length();
  }
}
