package io.echovault.voice;

import java.util.Arrays;
import java.util.Random;

/**
 * Fits a mixture to frames: places means by k-means, then maximises the likelihood by expectation
 * and maximisation.
 */
final class MixtureTraining {
  private static final int PLACING_ROUNDS = 6;
  private static final int FITTING_ROUNDS = 12;
  private static final float SMALLEST_SHARE = 1e-3f;
  private static final double SMALLEST_VARIANCE = 0.02;

  private final float[][] frames;
  private final int components;
  private final int dimension;
  private final Random chance;

  MixtureTraining(float[][] frames, int components, Random chance) {
    this.frames = frames;
    this.components = components;
    this.dimension = frames[0].length;
    this.chance = chance;
  }

  Mixture run() {
    float[] weights = new float[components];
    Arrays.fill(weights, 1f / components);
    float[] deviations = new float[components * dimension];
    for (int at = 0; at < deviations.length; at++) {
      deviations[at] =
          at < dimension ? (float) Moments.of(frames, at).deviation() : deviations[at - dimension];
    }
    Mixture mixture = new Mixture(weights, placed(), deviations);
    for (int round = 0; round < FITTING_ROUNDS; round++) {
      mixture = fitted(mixture);
    }
    return mixture;
  }

  private float[] placed() {
    float[] means = new float[components * dimension];
    for (int each = 0; each < components; each++) {
      place(means, each);
    }
    for (int round = 0; round < PLACING_ROUNDS; round++) {
      float[] halves = new float[components];
      float[][] columns = new float[dimension][components];
      for (int at = 0; at < means.length; at++) {
        columns[at % dimension][at / dimension] = means[at];
        halves[at / dimension] -= means[at] * means[at] / 2;
      }
      double[] sums = new double[means.length];
      int[] counts = new int[components];
      float[] nearness = new float[components];
      for (float[] frame : frames) {
        int nearest = nearest(frame, halves, columns, nearness);
        counts[nearest]++;
        for (int at = 0; at < dimension; at++) {
          sums[nearest * dimension + at] += frame[at];
        }
      }
      for (int each = 0; each < components; each++) {
        if (counts[each] == 0) {
          place(means, each);
        } else {
          for (int at = each * dimension; at < (each + 1) * dimension; at++) {
            means[at] = (float) (sums[at] / counts[each]);
          }
        }
      }
    }
    return means;
  }

  private void place(float[] means, int component) {
    float[] frame = frames[chance.nextInt(frames.length)];
    System.arraycopy(frame, 0, means, component * dimension, dimension);
  }

  private static int nearest(float[] frame, float[] halves, float[][] columns, float[] nearness) {
    System.arraycopy(halves, 0, nearness, 0, nearness.length);
    for (int at = 0; at < frame.length; at++) {
      Vectors.add(nearness, columns[at], frame[at]);
    }
    int nearest = 0;
    for (int each = 1; each < nearness.length; each++) {
      nearest = nearness[each] > nearness[nearest] ? each : nearest;
    }
    return nearest;
  }

  private Mixture fitted(Mixture mixture) {
    double[] counts = new double[components];
    double[] sums = new double[components * dimension];
    double[] squares = new double[components * dimension];
    float[] shares = new float[components];
    for (float[] frame : frames) {
      mixture.shares(frame, shares);
      for (int each = 0; each < components; each++) {
        float share = shares[each];
        if (share > SMALLEST_SHARE) {
          counts[each] += share;
          int from = each * dimension;
          for (int at = 0; at < dimension; at++) {
            float part = share * frame[at];
            sums[from + at] += part;
            squares[from + at] += part * frame[at];
          }
        }
      }
    }
    float[] weights = new float[components];
    float[] means = mixture.means().clone();
    float[] deviations = mixture.deviations().clone();
    double all = Arrays.stream(counts).sum();
    for (int each = 0; each < components; each++) {
      double count = Math.max(1, counts[each]);
      weights[each] = (float) (count / all);
      // One that nearly no frame belongs to stays where it was.
      for (int at = each * dimension; counts[each] > 1 && at < (each + 1) * dimension; at++) {
        double mean = sums[at] / count;
        means[at] = (float) mean;
        deviations[at] =
            (float) Math.sqrt(Math.max(SMALLEST_VARIANCE, squares[at] / count - mean * mean));
      }
    }
    return new Mixture(weights, means, deviations);
  }
}
