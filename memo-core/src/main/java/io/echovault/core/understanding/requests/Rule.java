package io.echovault.core.understanding.requests;

import io.echovault.core.understanding.requests.Part.Choice;
import io.echovault.core.understanding.requests.Part.Sequence;
import io.echovault.core.understanding.requests.Part.Slot;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A pattern and what it says a sentence is.
 *
 * @param name the kind with how sure it is
 * @param part the pattern, but for words that may be anything before and behind it
 * @param firsts the words that it can begin with
 * @param anywhere whether any words may be before it
 * @param open whether any words may be behind it
 */
record Rule(
    String kind,
    double confidence,
    String name,
    Part part,
    Firsts firsts,
    boolean anywhere,
    boolean open) {
  /** Kinds of request that have something told behind them. */
  private static final Set<String> TELLS_BEHIND = Set.of("keep", "donotkeep", "remind");

  static Rule of(String kind, double confidence, Part part) {
    List<Part> parts = part instanceof Sequence sequence ? sequence.parts() : List.of(part);
    boolean anywhere = parts.size() > 1 && isAnyWords(parts.get(0));
    boolean open = parts.size() > 1 && isAnyWords(parts.get(parts.size() - 1));
    Part core =
        new Sequence(parts.subList(anywhere ? 1 : 0, open ? parts.size() - 1 : parts.size()));
    return new Rule(
        kind, confidence, kind + "@" + confidence, core, Firsts.of(core), anywhere, open);
  }

  /**
   * Whether it fits from a word on.
   *
   * @param end tells of a place whether a sentence may end there
   */
  boolean fits(Matching matching, int at, IntPredicate end) {
    IntPredicate then = open ? place -> true : end;
    int last = anywhere ? matching.size() - 1 : at;
    for (int start = at; start <= last; start++) {
      if (firsts.has(matching.word(start)) && matching.fits(part, start, then)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it fits from a word on, where the words before it and behind it speak of nothing else:
   * "Help Ana move" has the outline of a request for help, and a name behind it.
   *
   * @param end tells of a place whether a sentence may end there
   * @param known the words that speak of nothing else
   */
  boolean fitsAlone(Matching matching, int at, IntPredicate end, KnownWords known) {
    List<Word> words = matching.words();
    int most = matching.mostForeign();
    int last = anywhere ? words.size() - 1 : at;
    for (int start = at; start <= last; start++) {
      int before = known.foreignAmong(words.subList(at, start));
      if (before > most) {
        return false;
      }
      IntPredicate behind =
          place -> before + known.foreignAmong(words.subList(place, words.size())) <= most;
      IntPredicate then = !open ? end : TELLS_BEHIND.contains(kind) ? place -> true : behind;
      if (firsts.has(words.get(start)) && matching.fits(part, start, then)) {
        return true;
      }
    }
    return false;
  }

  /** A slot that may be missing. */
  private static boolean isAnyWords(Part part) {
    return part instanceof Choice choice
        && choice.parts().size() == 2
        && choice.parts().get(0) instanceof Slot
        && choice.parts().get(1) instanceof Sequence empty
        && empty.parts().isEmpty();
  }
}
