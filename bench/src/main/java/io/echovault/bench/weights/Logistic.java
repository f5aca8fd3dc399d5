package io.echovault.bench.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Logistic regression, where both outcomes count as much, all together, by Newton's method. */
final class Logistic {
  private static final int ROUNDS = 60;

  /** What a weight costs, so that none grows without end. */
  private static final double PRICE = 0.01;

  private final List<double[]> rows = new ArrayList<>();
  private final List<Boolean> outcomes = new ArrayList<>();
  private final List<Double> counts = new ArrayList<>();

  /**
   * Takes an example.
   *
   * @param row its numbers; all examples have as many
   * @param times how often it counts
   */
  void add(double[] row, boolean outcome, double times) {
    rows.add(row.clone());
    outcomes.add(outcome);
    counts.add(times);
  }

  /** A weight for each number; their sum with an example's numbers is the log odds. */
  double[] learn() {
    balance();
    double[] found = new double[rows.get(0).length];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] curve = new double[found.length][found.length];
      double[] slope = new double[found.length];
      for (int row = 0; row < rows.size(); row++) {
        double[] signs = rows.get(row);
        double chance = 1 / (1 + Math.exp(-dot(found, signs)));
        double off = (chance - (outcomes.get(row) ? 1 : 0)) * counts.get(row);
        for (int at = 0; at < found.length; at++) {
          slope[at] += off * signs[at];
          for (int other = 0; other < found.length; other++) {
            curve[at][other] += counts.get(row) * chance * (1 - chance) * signs[at] * signs[other];
          }
        }
      }
      for (int at = 0; at < found.length; at++) {
        slope[at] += PRICE * found[at];
        curve[at][at] += PRICE;
      }
      double[] step = Linear.solve(curve, slope);
      for (int at = 0; at < found.length; at++) {
        found[at] -= step[at];
      }
    }
    return found;
  }

  /** Lets what has an answer count as much, all together, as what has none. */
  private void balance() {
    double with = 0;
    double without = 0;
    for (int row = 0; row < rows.size(); row++) {
      with += outcomes.get(row) ? counts.get(row) : 0;
      without += outcomes.get(row) ? 0 : counts.get(row);
    }
    for (int row = 0; row < rows.size(); row++) {
      if (outcomes.get(row)) {
        counts.set(row, counts.get(row) * without / Math.max(1, with));
      }
    }
  }

  static double dot(double[] one, double[] other) {
    return IntStream.range(0, one.length).mapToDouble(at -> one[at] * other[at]).sum();
  }
}
