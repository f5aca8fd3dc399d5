package io.echovault.core.recall;

import java.util.Arrays;

/** Vectors in rows, each number in one byte, compared by their cosine with a question's. */
final class Vectors {
  private static final int FIRST_ROOM = 16;

  private final int dimension;
  private byte[] numbers = new byte[0];
  private float[] factors = new float[0];
  private int rows;

  Vectors(int dimension) {
    this.dimension = dimension;
  }

  /** Adds a vector and gives its row. */
  int add(byte[] vector) {
    if (rows == factors.length) {
      int room = Math.max(FIRST_ROOM, rows + rows / 2);
      numbers = Arrays.copyOf(numbers, room * dimension);
      factors = Arrays.copyOf(factors, room);
    }
    System.arraycopy(vector, 0, numbers, rows * dimension, dimension);
    double square = 0;
    for (byte number : vector) {
      square += number * number;
    }
    factors[rows] = (float) (1 / Math.sqrt(Math.max(1, square)));
    return rows++;
  }

  int rows() {
    return rows;
  }

  int dimension() {
    return dimension;
  }

  long bytes() {
    return (long) factors.length * (dimension + Float.BYTES);
  }

  /** A row as it was added. */
  byte[] vector(int row) {
    return Arrays.copyOfRange(numbers, row * dimension, (row + 1) * dimension);
  }

  /** A row as a vector of length 1. */
  float[] direction(int row) {
    float[] direction = new float[dimension];
    for (int at = 0; at < dimension; at++) {
      direction[at] = numbers[row * dimension + at] * factors[row];
    }
    return direction;
  }

  /** Adds a row as a vector of length 1 to a sum. */
  void addTo(float[] sum, int row) {
    float factor = factors[row];
    int from = row * dimension;
    for (int at = 0; at < dimension; at++) {
      sum[at] += numbers[from + at] * factor;
    }
  }

  /** The scalar product of two vectors of one length. */
  static float product(float[] left, float[] right) {
    float one = 0;
    float two = 0;
    float three = 0;
    float four = 0;
    int at = 0;
    int end = left.length - 3;
    for (; at < end; at += 4) {
      one += left[at] * right[at];
      two += left[at + 1] * right[at + 1];
      three += left[at + 2] * right[at + 2];
      four += left[at + 3] * right[at + 3];
    }
    for (; at < left.length; at++) {
      one += left[at] * right[at];
    }
    return one + two + three + four;
  }

  /** The cosine of a row and a question. */
  float cosine(RoundedQuestion question, int row) {
    return question.product(numbers, row * dimension) * factors[row];
  }
}
