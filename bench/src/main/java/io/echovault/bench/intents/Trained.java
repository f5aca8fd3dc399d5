package io.echovault.bench.intents;

import io.echovault.core.measure.IntentModel;
import io.echovault.core.measure.IntentModel.Signs;
import java.util.Arrays;

/**
 * What was learned: the words that count as themselves and the signs, ascending, and for "always"
 * and then each sign how much it speaks for each kind.
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and made for one run only.
record Trained(int[] vocabulary, int[] signs, double[][] weights) {

  /** How much speaks for each kind, before it is made a probability. */
  double[] scores(String text) {
    Signs found = IntentModel.signs(text, vocabulary);
    double[] scores = weights[0].clone();
    for (int at = 0; at < found.hashes().length; at++) {
      int row = Arrays.binarySearch(signs, found.hashes()[at]);
      if (row >= 0) {
        double value = found.values()[at];
        double[] each = weights[row + 1];
        for (int kind = 0; kind < scores.length; kind++) {
          scores[kind] += value * each[kind];
        }
      }
    }
    return scores;
  }

  /** Scores made probabilities; the higher the temperature, the less sure. */
  static double[] probabilities(double[] scores, double temperature) {
    double highest = Arrays.stream(scores).max().orElse(0);
    double[] probabilities = new double[scores.length];
    double sum = 0;
    for (int kind = 0; kind < scores.length; kind++) {
      probabilities[kind] = StrictMath.exp((scores[kind] - highest) / temperature);
      sum += probabilities[kind];
    }
    for (int kind = 0; kind < scores.length; kind++) {
      probabilities[kind] /= sum;
    }
    return probabilities;
  }
}
