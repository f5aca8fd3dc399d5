package io.echovault.bench.search;

import io.echovault.ports.outbound.Embedder;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Stands in for a model, which would need hours for so many texts: each text gets the vector that
 * is drawn from its letters. That costs nothing and means nothing, but is searched like any other.
 */
final class DrawnVectors implements Embedder {
  static final int DIMENSION = 384;

  @Override
  public String model() {
    return "drawn-vectors";
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    return texts.stream().map(DrawnVectors::of).toList();
  }

  static float[] of(String text) {
    SplittableRandom random = new SplittableRandom(text.hashCode());
    float[] vector = new float[DIMENSION];
    double square = 0;
    for (int at = 0; at < DIMENSION; at++) {
      vector[at] = (float) (random.nextDouble() + random.nextDouble() - 1);
      square += (double) vector[at] * vector[at];
    }
    for (int at = 0; at < DIMENSION; at++) {
      vector[at] /= (float) Math.sqrt(square);
    }
    return vector;
  }
}
