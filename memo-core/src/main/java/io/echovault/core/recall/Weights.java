package io.echovault.core.recall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;

/** How much each signal counts. Shipped in one readable file that tells where they come from. */
final class Weights {
  private static final String RESOURCE = "weights.properties";
  private static final Properties FILE = load();

  private static final double[] VALUES =
      Arrays.stream(Signal.values())
          .mapToDouble(signal -> number(signal.name().toLowerCase(Locale.ROOT)))
          .toArray();

  private Weights() {}

  /** What a signal adds to a candidate's score. */
  static double part(Candidate candidate, Signal signal) {
    return VALUES[signal.place()] * candidate.signal(signal);
  }

  /**
   * A number of the file by its name.
   *
   * @throws IllegalStateException when the file does not have it
   */
  static double number(String name) {
    String number = FILE.getProperty(name);
    if (number == null) {
      throw new IllegalStateException(RESOURCE + " has no number for " + name);
    }
    return Double.parseDouble(number);
  }

  /** The sum of each signal times its weight. */
  static double score(float[] signals) {
    double score = 0;
    for (int at = 0; at < VALUES.length; at++) {
      score += VALUES[at] * signals[at];
    }
    return score;
  }

  private static Properties load() {
    try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar of memo-core");
      }
      Properties file = new Properties();
      file.load(in);
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", failed);
    }
  }
}
