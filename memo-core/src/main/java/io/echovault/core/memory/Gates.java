package io.echovault.core.memory;

import io.echovault.ports.vocabulary.Explanation;
import io.echovault.ports.vocabulary.Explanation.Explained;
import io.echovault.ports.vocabulary.Explanation.Part;
import io.echovault.ports.vocabulary.WhyNot;
import io.echovault.ports.vocabulary.WhyNot.Gate;
import java.util.List;

/** Tells which gate kept a memory out of an answer, from the explanation of all that was ranked. */
final class Gates {
  private Gates() {}

  /**
   * The first gate that a memory did not pass.
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
