package io.echovault.core.recall;

import java.util.Arrays;
import java.util.List;

/**
 * The vectors of one memory, each number in one byte: the whole first, then its statements. Their
 * length is lost and not needed. Rounding moves a cosine by a thousandth or two.
 */
public final class RoundedVectors {
  /** Numbers of a vector of length 1 are small; those above a third are cut. */
  private static final int SCALE = 127 * 3;

  private final byte[] numbers;
  private final int dimension;

  private RoundedVectors(byte[] numbers, int dimension) {
    this.numbers = numbers;
    this.dimension = dimension;
  }

  /** One or more vectors of length 1, all of one dimension. */
  public static RoundedVectors of(List<float[]> vectors) {
    int dimension = vectors.get(0).length;
    byte[] numbers = new byte[vectors.size() * dimension];
    int at = 0;
    for (float[] vector : vectors) {
      for (float number : vector) {
        numbers[at++] = (byte) Math.max(-127, Math.min(127, Math.round(number * SCALE)));
      }
    }
    return new RoundedVectors(numbers, dimension);
  }

  /**
   * Vectors as {@link #toBytes} gave them.
   *
   * @throws IllegalArgumentException when the bytes are not one or more vectors of that dimension
   */
  public static RoundedVectors fromBytes(byte[] bytes, int dimension) {
    if (dimension < 1 || bytes.length == 0 || bytes.length % dimension != 0) {
      throw new IllegalArgumentException(
          bytes.length + " bytes are not vectors of " + dimension + " numbers");
    }
    return new RoundedVectors(bytes.clone(), dimension);
  }

  /** Vectors that are rounded already. */
  static RoundedVectors ofRows(List<byte[]> rows) {
    int dimension = rows.get(0).length;
    byte[] numbers = new byte[rows.size() * dimension];
    for (int at = 0; at < rows.size(); at++) {
      System.arraycopy(rows.get(at), 0, numbers, at * dimension, dimension);
    }
    return new RoundedVectors(numbers, dimension);
  }

  public byte[] toBytes() {
    return numbers.clone();
  }

  int dimension() {
    return dimension;
  }

  int count() {
    return numbers.length / dimension;
  }

  /** One vector, as bytes. */
  byte[] vector(int place) {
    return Arrays.copyOfRange(numbers, place * dimension, (place + 1) * dimension);
  }
}
