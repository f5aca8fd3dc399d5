package io.echovault.bench.intents;

import io.echovault.core.measure.IntentModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that tell what is wanted, as opposed to those that are talked about: very frequent
 * ones, and rarer ones that are mostly in what is told, mostly in what is asked, or hardly ever in
 * either.
 */
final class Vocabulary {
  private static final int VERY_FREQUENT = 25;
  private static final int FREQUENT = 10;
  private static final int OF_REQUESTS = 2;
  private static final int OF_QUESTIONS = 3;
  private static final double SELDOM = 0.3;
  private static final double MOSTLY = 0.8;
  private static final int TOLD = IntentModel.kinds().indexOf("STATEMENT");
  private static final int ASKED = IntentModel.kinds().indexOf("QUESTION");

  private Vocabulary() {}

  /** The hashes of the words, ascending. */
  static int[] of(List<LabelledText> examples) {
    Map<Integer, int[]> seen = new HashMap<>();
    for (LabelledText example : examples) {
      Arrays.stream(IntentModel.words(example.text()))
          .distinct()
          .forEach(
              word -> {
                int[] counts =
                    seen.computeIfAbsent(word, each -> new int[IntentModel.kinds().size()]);
                counts[example.kind()]++;
              });
    }
    return seen.entrySet().stream()
        .filter(each -> tells(each.getValue()))
        .mapToInt(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  private static boolean tells(int[] counts) {
    int all = Arrays.stream(counts).sum();
    return all >= VERY_FREQUENT
        || (all >= FREQUENT && counts[TOLD] >= MOSTLY * all)
        || (all >= OF_REQUESTS && counts[TOLD] + counts[ASKED] <= SELDOM * all)
        || (all >= OF_QUESTIONS && counts[ASKED] >= MOSTLY * all);
  }
}
