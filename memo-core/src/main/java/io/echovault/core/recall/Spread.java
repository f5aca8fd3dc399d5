package io.echovault.core.recall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks for a question that asks for several things: what is needed lies in several sittings, so
 * each further memory of one sitting counts less.
 */
final class Spread {
  private static final double EACH_FURTHER = 0.6;
  private static final int MOST_TIMES = 4;
  private static final int SPREAD = 60;
  private static final int LOOKED_AT = 120;

  private Spread() {}

  /** The same candidates, the first ones in another order. */
  static List<Candidate> over(List<Candidate> candidates, Timeline timeline) {
    List<Candidate> waiting =
        new ArrayList<>(candidates.subList(0, Math.min(LOOKED_AT, candidates.size())));
    Map<Integer, Integer> taken = new HashMap<>();
    List<Candidate> spread = new ArrayList<>(candidates.size());
    while (!waiting.isEmpty() && spread.size() < SPREAD) {
      Candidate best = waiting.get(0);
      for (Candidate candidate : waiting) {
        if (worth(candidate, timeline, taken) > worth(best, timeline, taken)) {
          best = candidate;
        }
      }
      waiting.remove(best);
      spread.add(best);
      taken.merge(timeline.sitting(best.slot()), 1, Integer::sum);
    }
    spread.addAll(waiting);
    spread.addAll(candidates.subList(Math.min(LOOKED_AT, candidates.size()), candidates.size()));
    return spread;
  }

  private static double worth(Candidate candidate, Timeline timeline, Map<Integer, Integer> taken) {
    int before = taken.getOrDefault(timeline.sitting(candidate.slot()), 0);
    return candidate.score() - EACH_FURTHER * Math.min(MOST_TIMES, before);
  }
}
