package io.echovault.voice;

/**
 * Many normal distributions with diagonal covariances that together describe speech of anybody: the
 * universal background model (Reynolds, Quatieri and Dunn, 2000).
 *
 * <p>The numbers of one place in all components lie side by side, so that the inner loops run over
 * components, which the virtual machine does eight at a time.
 */
final class Mixture {
  /** What a share of a frame is worth less than is left out. */
  private static final float SMALLEST_SHARE = 1e-3f;

  /** How many frames of its own a component needs to be moved half of the way to them. */
  private static final float RELEVANCE = 16;

  private final int components;
  private final int dimension;
  private final float[] means;
  private final float[] deviations;
  private final float[] weights;
  private final float[] constants;
  private final float[][] linear;
  private final float[][] square;

  /**
   * A mixture.
   *
   * @param weights of the components, of sum 1
   * @param means component after component, {@code dimension} numbers for each
   * @param deviations likewise, each above 0
   */
  Mixture(float[] weights, float[] means, float[] deviations) {
    this.components = weights.length;
    this.dimension = means.length / components;
    this.weights = weights;
    this.means = means;
    this.deviations = deviations;
    this.constants = new float[components];
    this.linear = new float[dimension][components];
    this.square = new float[dimension][components];
    for (int each = 0; each < components; each++) {
      double constant = Math.log(weights[each]);
      for (int at = 0; at < dimension; at++) {
        double mean = means[each * dimension + at];
        double variance = Math.pow(deviations[each * dimension + at], 2);
        constant -= 0.5 * (Math.log(2 * Math.PI * variance) + mean * mean / variance);
        linear[at][each] = (float) (mean / variance);
        square[at][each] = (float) (-0.5 / variance);
      }
      constants[each] = (float) constant;
    }
  }

  float[] weights() {
    return weights;
  }

  float[] means() {
    return means;
  }

  float[] deviations() {
    return deviations;
  }

  /** How many numbers {@link #shift} gives. */
  int shiftSize() {
    return components * dimension;
  }

  /**
   * The share of each component in a frame.
   *
   * @param shares gets them, of sum 1
   * @return the logarithm of the density of the frame
   */
  float shares(float[] frame, float[] shares) {
    System.arraycopy(constants, 0, shares, 0, components);
    for (int at = 0; at < dimension; at++) {
      add(shares, linear[at], frame[at]);
      add(shares, square[at], frame[at] * frame[at]);
    }
    float most = Float.NEGATIVE_INFINITY;
    for (int each = 0; each < components; each++) {
      most = Math.max(most, shares[each]);
    }
    float sum = 0;
    for (int each = 0; each < components; each++) {
      float away = shares[each] - most;
      // The exponential of less is nothing beside 1.
      shares[each] = away < -15 ? 0 : (float) Math.exp(away);
      sum += shares[each];
    }
    for (int each = 0; each < components; each++) {
      shares[each] /= sum;
    }
    return most + (float) Math.log(sum);
  }

  private static void add(float[] sums, float[] column, float factor) {
    for (int each = 0; each < sums.length; each++) {
      sums[each] += column[each] * factor;
    }
  }

  /**
   * How the means move to where a speaker's frames are, each by its own deviation and by how many
   * frames it has (maximum a posteriori), as one vector of length 1; all zeros without frames. The
   * product of two such vectors tells how alike two speakers are (Campbell, 2006).
   */
  float[] shift(float[][] frames) {
    float[] counts = new float[components];
    float[] shift = new float[shiftSize()];
    float[] shares = new float[components];
    for (float[] frame : frames) {
      shares(frame, shares);
      for (int each = 0; each < components; each++) {
        float share = shares[each];
        if (share > SMALLEST_SHARE) {
          counts[each] += share;
          int from = each * dimension;
          for (int at = 0; at < dimension; at++) {
            shift[from + at] += share * (frame[at] - means[from + at]);
          }
        }
      }
    }
    for (int at = 0; at < shift.length; at++) {
      shift[at] /= (counts[at / dimension] + RELEVANCE) * deviations[at];
    }
    return Vectors.unit(shift);
  }
}
