package io.echovault.bench.intents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Cross-validation: each example is judged by what was learned of the other nine tenths. Examples
 * of one language and kind are dealt out one by one, so every tenth has some of each.
 */
final class Folds {
  private static final int FOLDS = 10;

  private Folds() {}

  /** An example with what speaks for each kind, as it was typed and as typed in haste. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, and made for one run only.
  record Judged(LabelledText example, double[] typed, double[] bare) {}

  /** Judges every example. */
  static List<Judged> judge(List<LabelledText> examples) {
    return judge(examples, FOLDS);
  }

  /** Judges as many tenths of the examples. */
  static List<Judged> judge(List<LabelledText> examples, int many) {
    Map<String, Integer> dealt = new HashMap<>();
    List<List<LabelledText>> folds = new ArrayList<>();
    IntStream.range(0, FOLDS).forEach(each -> folds.add(new ArrayList<>()));
    for (LabelledText example : examples) {
      int number = dealt.merge(example.language() + example.kind(), 1, Integer::sum);
      folds.get(number % FOLDS).add(example);
    }
    return IntStream.range(0, many)
        .parallel()
        .mapToObj(fold -> judgeOne(folds, fold))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Judged> judgeOne(List<List<LabelledText>> folds, int left) {
    List<LabelledText> others = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      if (fold != left) {
        others.addAll(folds.get(fold));
      }
    }
    Trained trained = Trainer.learn(others);
    return folds.get(left).stream()
        .map(
            each ->
                new Judged(each, trained.scores(each.text()), trained.scores(each.bare().text())))
        .toList();
  }

  /** The temperature with which the probabilities of judged examples fit best. */
  static double temperature(List<Judged> judged) {
    double best = 1;
    double least = Double.MAX_VALUE;
    for (double temperature = 0.2; temperature < 4; temperature += 0.02) {
      double surprise = 0;
      for (Judged each : judged) {
        int kind = each.example().kind();
        surprise -= logOf(each.typed(), kind, temperature) + logOf(each.bare(), kind, temperature);
      }
      if (surprise < least) {
        least = surprise;
        best = temperature;
      }
    }
    return best;
  }

  private static double logOf(double[] scores, int kind, double temperature) {
    return StrictMath.log(Math.max(1e-12, Trained.probabilities(scores, temperature)[kind]));
  }
}
