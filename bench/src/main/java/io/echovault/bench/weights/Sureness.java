package io.echovault.bench.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns when to answer at all, by logistic regression over the same signs that the core looks at:
 * how near the best statement comes, by how much others say it better, by how much the best stands
 * out.
 */
final class Sureness {
  private static final int BEST = 5;
  private static final int COMPARED = 20;

  private final List<String> names;
  private final double[] weights;
  private final boolean byMeaning;
  private final List<double[]> rows = new ArrayList<>();
  private final List<Boolean> answers = new ArrayList<>();
  private final List<Double> counts = new ArrayList<>();

  /** Over the scores that weights give; without meaning, the statement is no sign. */
  Sureness(List<String> names, double[] weights, boolean byMeaning) {
    this.names = names;
    this.weights = weights.clone();
    this.byMeaning = byMeaning;
  }

  /** Takes an example so many times. */
  void add(Example example, boolean answer, double times) {
    if (example.signals().length > 0) {
      rows.add(signs(example));
      answers.add(answer);
      counts.add(times);
    }
  }

  private double[] signs(Example example) {
    double[] scores = new double[example.signals().length];
    double[] content = new double[scores.length];
    int subject = names.indexOf("subject");
    int ofSelf = names.indexOf("subject_of_self");
    for (int row = 0; row < scores.length; row++) {
      for (int at = 0; at < weights.length; at++) {
        scores[row] += weights[at] * example.signals()[row][at];
      }
      content[row] =
          scores[row]
              - weights[subject] * example.signals()[row][subject]
              - weights[ofSelf] * example.signals()[row][ofSelf];
    }
    List<Integer> order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> -scores[row]))
            .toList();
    int statement = names.indexOf("statement");
    double nearest =
        order.stream()
            .limit(BEST)
            .mapToDouble(row -> example.signals()[row][statement])
            .max()
            .orElse(0);
    double mean =
        order.stream().limit(COMPARED).mapToDouble(row -> scores[row]).average().orElse(0);
    return new double[] {
      1, byMeaning ? nearest : 0, others(example, content, subject), scores[order.get(0)] - mean
    };
  }

  private static double others(Example example, double[] content, int subject) {
    double own = Double.NEGATIVE_INFINITY;
    double other = Arrays.stream(content).min().orElse(0);
    for (int row = 0; row < content.length; row++) {
      if (example.signals()[row][subject] > 0) {
        own = Math.max(own, content[row]);
      } else {
        other = Math.max(other, content[row]);
      }
    }
    return own == Double.NEGATIVE_INFINITY ? 0 : other - own;
  }

  /** Bias, statement, others, peak. */
  double[] learn() {
    Logistic logistic = new Logistic();
    for (int row = 0; row < rows.size(); row++) {
      logistic.add(rows.get(row), answers.get(row), counts.get(row));
    }
    return logistic.learn();
  }
}
