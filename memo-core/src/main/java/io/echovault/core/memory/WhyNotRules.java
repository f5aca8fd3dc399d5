package io.echovault.core.memory;

import io.echovault.core.claim.Successions;
import io.echovault.core.time.AskedTime;
import io.echovault.core.time.AskedTimes;
import io.echovault.core.time.MemoryTimes;
import io.echovault.ports.vocabulary.Explanation;
import io.echovault.ports.vocabulary.Explanation.Explained;
import io.echovault.ports.vocabulary.Explanation.Part;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.WhyNot;
import io.echovault.ports.vocabulary.WhyNot.Gate;
import java.util.List;
import java.util.Optional;

/** Tells which gate kept a memory out of an answer, from the explanation of all that was ranked. */
final class WhyNotRules {
  private WhyNotRules() {}

  /** Whether a question names a time that a memory has nothing to do with. */
  static boolean isOfOtherTime(Memory memory, Question question) {
    return AskedTimes.in(question.text(), question.askedAt().atZone(memory.zone()), Optional::empty)
        .flatMap(AskedTime::span)
        .filter(span -> !MemoryTimes.touches(memory, span))
        .isPresent();
  }

  /** What is quoted in the end: of what answers, each or the newer one that stands instead. */
  static List<Integer> quoted(Explanation explanation, int limit, Fold fold) {
    Successions successions =
        new Successions(
            fold::all,
            (newer, older) ->
                fold.alive(newer.number())
                    .filter(memoryState -> memoryState.beside().contains(older.number()))
                    .isPresent());
    return explanation.ranked().stream()
        .limit(Math.min(limit, explanation.answered()))
        .map(each -> each.found().memory())
        .map(memory -> successions.standingFor(memory).orElse(memory).number())
        .toList();
  }

  /**
   * The first gate of the ranking that a memory did not pass.
   *
   * @param all everything that has a place, not only what is shown
   * @param limit how many are shown
   */
  static WhyNot of(Explanation all, int number, int limit) {
    List<Explained> ranked = all.ranked();
    int place = place(ranked, number);
    if (place == 0) {
      return WhyNot.of(Gate.UNRELATED);
    }
    double score = score(ranked, place);
    double sureness = all.sureness().stream().mapToDouble(Part::points).sum();
    if (sureness <= 0) {
      return new WhyNot(Gate.UNSURE, place, -sureness);
    }
    if (place > limit) {
      return new WhyNot(Gate.RANK, place, score(ranked, limit) - score);
    }
    if (place > all.answered()) {
      return new WhyNot(Gate.FAR_BELOW_THE_BEST, place, score(ranked, 1) - score);
    }
    return new WhyNot(Gate.NONE, place, 0);
  }

  private static int place(List<Explained> ranked, int number) {
    for (int at = 0; at < ranked.size(); at++) {
      if (ranked.get(at).found().memory().number() == number) {
        return at + 1;
      }
    }
    return 0;
  }

  private static double score(List<Explained> ranked, int place) {
    return ranked.get(place - 1).found().score();
  }
}
