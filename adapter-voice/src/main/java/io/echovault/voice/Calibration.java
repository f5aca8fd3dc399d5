package io.echovault.voice;

import java.util.Arrays;

/**
 * Fits the line that turns scores into logarithms of likelihood ratios: logistic regression, with
 * trials of the enrolled and of others worth the same in all.
 */
final class Calibration {
  private static final int ROUNDS = 50;
  private static final double RIDGE = 1e-6;
  private static final double SMALLEST = 1e-9;
  private static final double LONGEST_STEP = 1;

  private Calibration() {}

  /**
   * The line, with the threshold where so many of the others are accepted.
   *
   * @param targets scores of the enrolled
   * @param impostors scores of others
   * @param nearest scores of the others that set the threshold
   * @param accepted the share of these above the cut, 0 to 1
   * @param margin how far above the cut the threshold is, in scores
   */
  static SpeakerModel.Scale of(
      double[] targets, double[] impostors, double[] nearest, double accepted, double margin) {
    // Newton's method, over scores of deviation 1, from a line that knows nothing.
    double spread = Math.max(spread(targets), spread(impostors));
    double slope = 0;
    double offset = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double[] sums = new double[5];
      gather(targets, spread, 1, slope, offset, sums);
      gather(impostors, spread, 0, slope, offset, sums);
      double first = sums[2] + RIDGE;
      double last = sums[4] + RIDGE;
      double determinant = first * last - sums[3] * sums[3];
      slope -= step((last * sums[0] - sums[3] * sums[1]) / determinant);
      offset -= step((first * sums[1] - sums[3] * sums[0]) / determinant);
    }
    slope /= spread;
    double[] sorted = nearest.clone();
    Arrays.sort(sorted);
    double cut = sorted[(int) Math.min(sorted.length - 1, (1 - accepted) * sorted.length)];
    return new SpeakerModel.Scale(slope, offset, slope * (cut + margin) + offset);
  }

  private static double spread(double[] scores) {
    return Math.max(SMALLEST, Moments.of(scores).deviation());
  }

  /** No step is so long that all probabilities become 0 or 1, from where there is no way back. */
  private static double step(double wanted) {
    return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, wanted));
  }

  /** Adds the first and second derivatives of the loss. */
  private static void gather(
      double[] scores, double spread, int truth, double slope, double offset, double[] sums) {
    for (double each : scores) {
      double score = each / spread;
      double probability = 1 / (1 + Math.exp(-slope * score - offset));
      double error = (probability - truth) / scores.length;
      double curve = probability * (1 - probability) / scores.length;
      sums[0] += error * score;
      sums[1] += error;
      sums[2] += curve * score * score;
      sums[3] += curve * score;
      sums[4] += curve;
    }
  }
}
