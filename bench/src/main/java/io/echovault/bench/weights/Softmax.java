package io.echovault.bench.weights;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Learns how much each signal counts: of all memories, those that answer are to be the likely ones
 * (listwise softmax, Adam, a quadratic price on weights). Where it is known beforehand whether a
 * signal speaks for or against a memory, its weight keeps that sign.
 */
final class Softmax {
  private static final int STEPS = 150;
  private static final double RATE = 0.05;
  private static final double PRICE = 0.01;
  private static final double MEAN_KEPT = 0.9;
  private static final double SQUARE_KEPT = 0.99;
  private static final Set<String> AGAINST = Set.of("asks");

  private final List<Example> examples;
  private final boolean[] against;
  private final double[] spread;

  Softmax(List<Example> examples, List<String> names) {
    this.examples = examples;
    against = new boolean[names.size()];
    for (int at = 0; at < against.length; at++) {
      against[at] = AGAINST.contains(names.get(at));
    }
    spread = spread(names.size());
  }

  /** The weights, one for each signal. */
  double[] learn() {
    double[] weights = new double[spread.length];
    double[] mean = new double[spread.length];
    double[] square = new double[spread.length];
    for (int step = 1; step <= STEPS; step++) {
      double[] slope = slope(weights);
      for (int at = 0; at < weights.length; at++) {
        mean[at] = MEAN_KEPT * mean[at] + (1 - MEAN_KEPT) * slope[at];
        square[at] = SQUARE_KEPT * square[at] + (1 - SQUARE_KEPT) * slope[at] * slope[at];
        double fair = mean[at] / (1 - Math.pow(MEAN_KEPT, step));
        double size = Math.sqrt(square[at] / (1 - Math.pow(SQUARE_KEPT, step))) + 1e-8;
        double next = weights[at] - RATE * fair / size;
        weights[at] = against[at] ? Math.min(0, next) : Math.max(0, next);
      }
    }
    for (int at = 0; at < weights.length; at++) {
      weights[at] /= spread[at];
    }
    return weights;
  }

  private double[] slope(double[] weights) {
    double[] slope = new double[weights.length];
    for (Example example : examples) {
      double[] chances = chances(example, weights);
      for (int right : example.right()) {
        chances[right] -= 1.0 / example.right().length;
      }
      for (int row = 0; row < chances.length; row++) {
        for (int at = 0; at < slope.length; at++) {
          slope[at] += chances[row] * example.signals()[row][at] / spread[at];
        }
      }
    }
    for (int at = 0; at < slope.length; at++) {
      slope[at] = slope[at] / examples.size() + 2 * PRICE * weights[at];
    }
    return slope;
  }

  private double[] chances(Example example, double[] weights) {
    double[] chances = new double[example.signals().length];
    for (int row = 0; row < chances.length; row++) {
      for (int at = 0; at < weights.length; at++) {
        chances[row] += weights[at] * example.signals()[row][at] / spread[at];
      }
    }
    double most = Arrays.stream(chances).max().orElse(0);
    double sum = 0;
    for (int row = 0; row < chances.length; row++) {
      chances[row] = Math.exp(chances[row] - most);
      sum += chances[row];
    }
    for (int row = 0; row < chances.length; row++) {
      chances[row] /= sum;
    }
    return chances;
  }

  /** How far each signal spreads among the memories of one question. */
  private double[] spread(int signals) {
    double[] squares = new double[signals];
    long rows = 0;
    for (Example example : examples) {
      for (int at = 0; at < signals; at++) {
        double sum = 0;
        for (float[] row : example.signals()) {
          sum += row[at];
        }
        double mean = sum / example.signals().length;
        for (float[] row : example.signals()) {
          squares[at] += (row[at] - mean) * (row[at] - mean);
        }
      }
      rows += example.signals().length;
    }
    double[] spread = new double[signals];
    for (int at = 0; at < signals; at++) {
      spread[at] = Math.sqrt(squares[at] / Math.max(1, rows)) + 1e-6;
    }
    return spread;
  }
}
