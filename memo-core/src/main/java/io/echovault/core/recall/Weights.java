package io.echovault.core.recall;

import io.echovault.core.text.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much each signal counts, once for memories with vectors and once for words alone. Shipped in
 * one readable file that tells where the numbers come from.
 */
final class Weights {
  private static final String RESOURCE = "weights.properties";
  private static final Map<String, String> FILE = load();

  /** For an index with vectors. */
  static final Weights WITH_MEANING = new Weights("meaning.");

  /** For an index where most vectors are missing, or a question without one. */
  static final Weights WORDS_ONLY = new Weights("words.");

  private final String kind;
  private final double[] values;

  private Weights(String kind) {
    this.kind = kind;
    values = Arrays.stream(Signal.values()).map(Weights::name).mapToDouble(this::number).toArray();
  }

  /** What a signal adds to a candidate's score. */
  double part(Candidate candidate, Signal signal) {
    return values[signal.place()] * candidate.signal(signal);
  }

  /** What a sign of an answer adds to the log odds that there is one, for each unit of it. */
  double sure(String sign) {
    return number("sure." + sign);
  }

  /** The sum of each signal times its weight. */
  double score(float[] signals) {
    double score = 0;
    for (int at = 0; at < values.length; at++) {
      score += values[at] * signals[at];
    }
    return score;
  }

  /** A signal as the file writes it. */
  static String name(Signal signal) {
    return Letters.lower(signal.name());
  }

  /** Every name in the file. */
  static Set<String> names() {
    return FILE.keySet();
  }

  private double number(String name) {
    return Double.parseDouble(FILE.getOrDefault(kind + name, "0"));
  }

  private static Map<String, String> load() {
    try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar of memo-core");
      }
      Properties file = new Properties();
      file.load(in);
      return file.stringPropertyNames().stream()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), file::getProperty));
    } catch (IOException failed) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", failed);
    }
  }
}
