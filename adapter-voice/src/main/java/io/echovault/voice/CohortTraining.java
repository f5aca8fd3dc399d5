package io.echovault.voice;

import java.util.Random;

/** Makes a cohort of vectors: their mean, and the directions in which they differ most. */
final class CohortTraining {
  private static final int ROUNDS = 12;

  private CohortTraining() {}

  /**
   * A cohort.
   *
   * @param most so many directions at most; beside them, places are taken to be independent
   */
  static Cohort of(float[][] vectors, int most, Random chance) {
    int size = vectors[0].length;
    float[] mean = new float[size];
    for (float[] vector : vectors) {
      Vectors.add(mean, vector, 1f / vectors.length);
    }
    float[][] away = new float[vectors.length][];
    for (int each = 0; each < vectors.length; each++) {
      away[each] = vectors[each].clone();
      Vectors.add(away[each], mean, -1);
    }
    float[][] directions = directions(away, Math.min(most, size), chance);
    for (float[] direction : directions) {
      float along = 0;
      for (float[] each : away) {
        float product = Vectors.product(each, direction);
        along += product * product / away.length;
        Vectors.add(each, direction, -product);
      }
      scale(direction, (float) Math.sqrt(along));
    }
    float[] rest = new float[size];
    for (float[] each : away) {
      for (int at = 0; at < size; at++) {
        rest[at] += each[at] * each[at] / away.length;
      }
    }
    return new Cohort(mean, directions, rest);
  }

  /** The foremost directions, of length 1, by orthogonal iteration. */
  private static float[][] directions(float[][] away, int most, Random chance) {
    float[][] directions = new float[most][away[0].length];
    for (float[] direction : directions) {
      for (int at = 0; at < direction.length; at++) {
        direction[at] = (float) chance.nextGaussian();
      }
    }
    orthogonal(directions);
    for (int round = 0; round < ROUNDS; round++) {
      float[][] next = new float[most][away[0].length];
      for (float[] each : away) {
        for (int at = 0; at < most; at++) {
          Vectors.add(next[at], each, Vectors.product(each, directions[at]));
        }
      }
      orthogonal(next);
      directions = next;
    }
    return directions;
  }

  /** Gram and Schmidt. */
  private static void orthogonal(float[][] rows) {
    for (int row = 0; row < rows.length; row++) {
      for (int before = 0; before < row; before++) {
        Vectors.add(rows[row], rows[before], -Vectors.product(rows[row], rows[before]));
      }
      Vectors.unit(rows[row]);
    }
  }

  private static void scale(float[] vector, float factor) {
    for (int at = 0; at < vector.length; at++) {
      vector[at] *= factor;
    }
  }
}
