package io.echovault.bench.recall;

import java.util.ArrayList;
import java.util.List;

/** How well a number tells what has an answer from what has none. */
final class Telling {
  private final List<Double> answerable = new ArrayList<>();
  private final List<Double> unanswerable = new ArrayList<>();

  void add(boolean hasAnswer, double sureness) {
    (hasAnswer ? answerable : unanswerable).add(sureness);
  }

  boolean hasBoth() {
    return !answerable.isEmpty() && !unanswerable.isEmpty();
  }

  /** The chance that one with an answer has the greater number; 0.5 is guessing. */
  double auroc() {
    double greater = 0;
    for (double yes : answerable) {
      for (double no : unanswerable) {
        greater += yes > no ? 1 : yes < no ? 0 : 0.5;
      }
    }
    return greater / answerable.size() / unanswerable.size();
  }
}
