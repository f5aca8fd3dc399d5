package io.echovault.testkit;

import io.echovault.ports.outbound.Embedder;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * An embedder without a model: every word has a direction of its own, drawn from its letters, and a
 * text points where its words point together. Texts are near when they share words, or words that
 * were named as meaning the same. The same in every run and on every machine.
 */
public final class HashedEmbedder implements Embedder {
  private static final int MOST_WORDS = 500;

  private final int dimension;
  private final Map<String, String> meanings;

  private HashedEmbedder(int dimension, Map<String, String> meanings) {
    this.dimension = dimension;
    this.meanings = Map.copyOf(meanings);
  }

  /** One whose vectors have so many numbers, at least 16. */
  public static HashedEmbedder of(int dimension) {
    if (dimension < 16) {
      throw new IllegalArgumentException("at least 16 numbers, not " + dimension);
    }
    return new HashedEmbedder(dimension, Map.of());
  }

  /**
   * The same, with words that stand for others.
   *
   * @param meanings from a word in lower case to the one it is taken for
   */
  public HashedEmbedder with(Map<String, String> meanings) {
    return new HashedEmbedder(dimension, meanings);
  }

  @Override
  public String model() {
    return "hashed-words-" + dimension;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public boolean inProcess() {
    return true;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    return texts.stream().map(this::vector).toList();
  }

  private float[] vector(String text) {
    double[] sum = new double[dimension];
    StringBuilder lower = new StringBuilder(text.length());
    text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    String[] words = lower.toString().split("[^\\p{L}\\p{M}\\p{Nd}]+", MOST_WORDS + 1);
    for (int at = 0; at < Math.min(words.length, MOST_WORDS); at++) {
      add(meanings.getOrDefault(words[at], words[at]), sum);
    }
    double square = 0;
    for (double value : sum) {
      square += value * value;
    }
    float[] vector = new float[dimension];
    for (int at = 0; at < dimension; at++) {
      vector[at] = (float) (sum[at] / Math.sqrt(square));
    }
    return vector;
  }

  private static void add(String word, double[] sum) {
    SplittableRandom random = new SplittableRandom(word.hashCode());
    for (int at = 0; at < sum.length; at++) {
      sum[at] += random.nextDouble() - 0.5;
    }
  }
}
