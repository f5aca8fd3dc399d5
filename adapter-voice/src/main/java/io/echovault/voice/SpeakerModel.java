package io.echovault.voice;

/**
 * All that is learned from the background speakers.
 *
 * @param mixture speech of anybody
 * @param shifts of the background speakers
 * @param projection of statistics
 * @param scale turns scores into logarithms of likelihood ratios
 */
record SpeakerModel(Mixture mixture, Cohort shifts, Projection projection, Scale scale) {
  /** What a product of statistics counts for beside one deviation of the shifts. */
  private static final double STATISTICS_WEIGHT = 12;

  /**
   * A straight line, and where to cut.
   *
   * @param threshold the least logarithm that is accepted
   */
  record Scale(double slope, double offset, double threshold) {
    static final Scale NONE = new Scale(1, 0, 0);
  }

  /**
   * A voice with what strangers have in common with it.
   *
   * @param strangers the mean and the deviation of products with the shifts of the background
   */
  record Placed(Traits traits, Moments strangers) {}

  Placed placed(Traits traits) {
    return new Placed(traits, shifts.of(traits.shift()));
  }

  /** How alike two voices are, not scaled yet. */
  static double alike(Placed one, Placed other) {
    double shift = Vectors.product(one.traits().shift(), other.traits().shift());
    double statistics = Vectors.product(one.traits().statistics(), other.traits().statistics());
    return Cohort.normalised(shift, one.strangers(), other.strangers())
        + STATISTICS_WEIGHT * statistics;
  }

  /** The logarithm of the likelihood ratio. */
  double score(Placed one, Placed other) {
    return scale.slope() * alike(one, other) + scale.offset();
  }

  SpeakerModel with(Scale changed) {
    return new SpeakerModel(mixture, shifts, projection, changed);
  }
}
