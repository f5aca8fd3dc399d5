package io.echovault.voice;

/**
 * What the cepstra of a recording are on the whole, seen along the directions in which speakers
 * differ more than the recordings of one do (linear discriminant analysis).
 *
 * @param mean of what is projected
 * @param rows one for each direction
 */
// The arrays never leave this package, and nothing writes into them.
@SuppressWarnings("ArrayRecordComponent")
record Projection(float[] mean, float[][] rows) {
  private static final int MEANS = Cepstra.COEFFICIENTS - 1;

  /** Means of coefficients, and logarithms of deviations of them and of their changes. */
  static final int STATISTICS = 3 * MEANS;

  private static final double SMALL = 1e-3;

  /** The statistics of frames, as {@link Speech#raw} has them. */
  static float[] statistics(float[][] frames) {
    float[] statistics = new float[STATISTICS];
    for (int at = 0; at < 2 * MEANS; at++) {
      Moments moments = Moments.of(frames, at + 1);
      statistics[MEANS + at] = (float) Math.log(moments.deviation() + SMALL);
      if (at < MEANS) {
        statistics[at] = (float) moments.mean();
      }
    }
    return statistics;
  }

  /** A vector of length 1. */
  float[] of(float[][] frames) {
    float[] statistics = statistics(frames);
    Vectors.add(statistics, mean, -1);
    float[] projected = new float[rows.length];
    for (int row = 0; row < rows.length; row++) {
      projected[row] = Vectors.product(rows[row], statistics);
    }
    return Vectors.unit(projected);
  }
}
