package io.echovault.core.recall;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks for a question that asks for several things: what is needed lies in several sittings, so
 * each further memory of one sitting counts less.
 */
final class DiversityRanking {
  private static final double EACH_FURTHER = 0.6;
  private static final int MOST_TIMES = 4;

  private DiversityRanking() {}

  /** The same candidates by what they are worth once those before them are taken. */
  static List<Candidate> over(List<Candidate> candidates, Timeline timeline) {
    Map<Integer, Sitting> sittings = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      sittings
          .computeIfAbsent(timeline.sitting(candidate.slot()), sitting -> new Sitting())
          .waiting
          .add(candidate);
    }
    List<Candidate> spread = new ArrayList<>(candidates.size());
    while (spread.size() < candidates.size()) {
      spread.add(best(sittings.values()).take());
    }
    return spread;
  }

  private static Sitting best(Collection<Sitting> sittings) {
    Sitting best = new Sitting();
    for (Sitting sitting : sittings) {
      if (sitting.worth() > best.worth()) {
        best = sitting;
      }
    }
    return best;
  }

  /** The candidates of one sitting that were not taken yet, best first. */
  private static final class Sitting {
    private final Deque<Candidate> waiting = new ArrayDeque<>();
    private int taken;

    double worth() {
      return waiting.isEmpty()
          ? Double.NEGATIVE_INFINITY
          : waiting.getFirst().score() - deduction();
    }

    Candidate take() {
      Candidate next = waiting.removeFirst().less(deduction());
      taken++;
      return next;
    }

    private double deduction() {
      return EACH_FURTHER * Math.min(MOST_TIMES, taken);
    }
  }
}
