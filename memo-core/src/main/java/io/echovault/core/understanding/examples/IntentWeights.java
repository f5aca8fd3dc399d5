package io.echovault.core.understanding.examples;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much each sign speaks for each kind. Stored as a head (a mark, the hash of the examples that
 * they were learned of, how many words, signs and kinds, the size of one step, the temperature),
 * the words of the vocabulary and the signs, both in ascending order, and a byte for each sign and
 * kind. The first row of bytes stands for "always".
 */
public final class IntentWeights {
  /** The first bytes of the resource; the last two tell its form. */
  public static final int MARK = 0x45564901;

  /** The length of the hash of the examples. */
  public static final int HASH_LENGTH = 32;

  private static final int MOST_SIGNS = 100_000;

  /** The power of e below which a probability does not count. */
  private static final double LEAST = -30;

  private final byte[] examplesHash;
  private final NumberPlaces vocabulary;
  private final NumberPlaces signs;
  private final byte[] weights;
  private final float step;
  private final float temperature;
  private final int kinds = Kind.values().length;

  private IntentWeights(
      byte[] examplesHash,
      int[] vocabulary,
      int[] signs,
      byte[] weights,
      float step,
      float temperature) {
    this.examplesHash = examplesHash;
    this.vocabulary = NumberPlaces.of(vocabulary);
    this.signs = NumberPlaces.of(signs);
    this.weights = weights;
    this.step = step;
    this.temperature = temperature;
  }

  /**
   * Reads what was stored.
   *
   * @throws IOException when it is cut off or not in this form
   */
  public static IntentWeights read(InputStream stored) throws IOException {
    DataInputStream in = new DataInputStream(stored);
    if (in.readInt() != MARK) {
      throw new IOException("the weights of the kinds of message are in another form");
    }
    byte[] examplesHash = new byte[HASH_LENGTH];
    in.readFully(examplesHash);
    int words = in.readInt();
    int many = in.readInt();
    int kinds = in.readInt();
    if (words < 0 || words > MOST_SIGNS) {
      throw new IOException("the weights of the kinds of message have no vocabulary");
    }
    if (many < 0 || many > MOST_SIGNS || kinds != Kind.values().length) {
      throw new IOException("the weights of the kinds of message are for other kinds");
    }
    float step = in.readFloat();
    float temperature = in.readFloat();
    int[] vocabulary = numbers(in, words);
    int[] signs = numbers(in, many);
    byte[] weights = new byte[(many + 1) * kinds];
    in.readFully(weights);
    return new IntentWeights(examplesHash, vocabulary, signs, weights, step, temperature);
  }

  /** The SHA-256 of the examples that the weights were learned of. */
  public byte[] examplesHash() {
    return examplesHash.clone();
  }

  private static int[] numbers(DataInputStream in, int many) throws IOException {
    int[] numbers = new int[many];
    for (int at = 0; at < many; at++) {
      numbers[at] = in.readInt();
    }
    return numbers;
  }

  /** How probable each kind is for a text in a language. */
  Reading read(String text, Optional<String> language) {
    HashedSigns found = IntentFeatures.of(text, language, vocabulary::has);
    double[] scores = new double[kinds];
    add(0, 1, scores);
    for (int at = 0; at < found.size(); at++) {
      int row = signs.of(found.hash(at));
      if (row >= 0) {
        add(row + 1, found.value(at), scores);
      }
    }
    return reading(scores);
  }

  private void add(int row, double value, double[] scores) {
    int from = row * kinds;
    for (int kind = 0; kind < kinds; kind++) {
      scores[kind] += value * weights[from + kind];
    }
  }

  private Reading reading(double[] scores) {
    double highest = scores[0];
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    for (int kind = 0; kind < kinds; kind++) {
      double power = (scores[kind] - highest) * step / temperature;
      scores[kind] = power < LEAST ? 0 : StrictMath.exp(power);
      sum += scores[kind];
    }
    Map<Kind, Double> probabilities = new EnumMap<>(Kind.class);
    int at = 0;
    for (Kind kind : Kind.values()) {
      probabilities.put(kind, scores[at] / sum);
      at++;
    }
    return new Reading(probabilities);
  }
}
