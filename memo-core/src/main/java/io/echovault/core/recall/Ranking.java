package io.echovault.core.recall;

import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.Recollection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The order in which memories answer one question: a quick look at all of them, a closer one at the
 * best, whose score is the sum of signals times weights.
 */
final class Ranking {
  private static final int CLOSER_LOOK = 400;

  private final MemberIndex index;
  private final Asked asked;
  private final List<Candidate> candidates;

  /**
   * @param among the slots of which the answer may be made
   */
  Ranking(MemberIndex index, Asked asked, IntPredicate among) {
    this.index = index;
    this.asked = asked;
    WordMatch words = new WordMatch(index, asked.terms());
    FirstScores first = new FirstScores(index, asked, words);
    Signals signals = new Signals(index, asked, words, first);
    this.candidates = new ArrayList<>();
    for (int slot : first.best(CLOSER_LOOK, among)) {
      float[] measured = signals.of(slot);
      candidates.add(new Candidate(slot, measured, Weights.score(measured)));
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> number(candidate.slot())));
  }

  private int number(int slot) {
    return index.entry(slot).orElseThrow().memory().number();
  }

  /** The best, of which the first answer; what has nothing to do with the question is left out. */
  Recall recall(int limit) {
    List<Candidate> related = candidates.stream().filter(Candidate::related).toList();
    List<Candidate> ranked = asked.several() ? Spread.over(related, index.timeline()) : related;
    List<Recollection> found = new ArrayList<>();
    for (Candidate candidate : ranked.subList(0, Math.min(limit, ranked.size()))) {
      found.add(
          new Recollection(
              index.entry(candidate.slot()).orElseThrow().memory(), candidate.score()));
    }
    int answered = new Confidence(candidates).answered(ranked);
    return new Recall(found, Math.min(answered, found.size()));
  }
}
