package io.echovault.voice;

/**
 * How alike vectors are to those of many other speakers: their products with one vector have a mean
 * and a deviation, by which a product of two vectors is put into proportion (symmetric score
 * normalisation). A voice that is like everybody's, or a bad line, makes all products large, and
 * counts for nothing that way.
 *
 * @param mean of the vectors
 * @param directions in which they differ most, each as long as their deviation along it
 * @param rest the variance of each place that is left beside these
 */
// The arrays never leave this package, and nothing writes into them.
@SuppressWarnings("ArrayRecordComponent")
record Cohort(float[] mean, float[][] directions, float[] rest) {

  /** The mean and the deviation of a vector's products with those of the cohort. */
  Moments of(float[] vector) {
    float variance = 0;
    for (int at = 0; at < vector.length; at++) {
      variance += rest[at] * vector[at] * vector[at];
    }
    for (float[] direction : directions) {
      float along = Vectors.product(direction, vector);
      variance += along * along;
    }
    return new Moments(Vectors.product(mean, vector), Math.sqrt(variance));
  }

  /**
   * A product of two vectors, in deviations above what strangers have.
   *
   * @param one what {@link #of} gave for one of them
   * @param other likewise for the other
   */
  static double normalised(double product, Moments one, Moments other) {
    return (above(product, one) + above(product, other)) / 2;
  }

  private static double above(double product, Moments moments) {
    return moments.deviation() == 0 ? 0 : (product - moments.mean()) / moments.deviation();
  }
}
