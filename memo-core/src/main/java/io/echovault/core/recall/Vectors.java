package io.echovault.core.recall;

import java.util.Arrays;

/** Vectors in rows, each number in one byte, compared by their cosine with a question's. */
final class Vectors {
  /** What is added to each number, so that none is negative. */
  static final int OFFSET = 128;

  /** How many numbers lie in one {@code long}, the first in its lowest bits. */
  static final int PER_WORD = 8;

  private static final int FIRST_ROOM = 16;

  private final int dimension;
  private final int words;
  private long[] numbers = new long[0];
  private float[] factors = new float[0];
  private int rows;

  Vectors(int dimension) {
    this.dimension = dimension;
    this.words = words(dimension);
  }

  /** How many {@code long} numbers a row of a dimension takes. */
  static int words(int dimension) {
    return (dimension + PER_WORD - 1) / PER_WORD;
  }

  /** Adds a vector and gives its row. */
  int add(byte[] vector) {
    if (rows == factors.length) {
      int room = Math.max(FIRST_ROOM, rows + rows / 2);
      numbers = Arrays.copyOf(numbers, room * words);
      factors = Arrays.copyOf(factors, room);
    }
    double square = 0;
    int from = rows * words;
    for (int at = 0; at < dimension; at++) {
      int number = vector[at];
      square += number * number;
      numbers[from + at / PER_WORD] |= (long) (number + OFFSET) << (Byte.SIZE * (at % PER_WORD));
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
    return (long) factors.length * (words * Long.BYTES + Float.BYTES);
  }

  /** A row as it was added. */
  byte[] vector(int row) {
    byte[] vector = new byte[dimension];
    for (int at = 0; at < dimension; at++) {
      vector[at] = (byte) number(row, at);
    }
    return vector;
  }

  /** A row as a vector of length 1. */
  float[] direction(int row) {
    float[] direction = new float[dimension];
    addTo(direction, row);
    return direction;
  }

  /** Adds a row as a vector of length 1 to a sum. */
  void addTo(float[] sum, int row) {
    float factor = factors[row];
    int from = row * words;
    int at = 0;
    for (int word = from; word < from + words; word++) {
      int end = Math.min(dimension, at + PER_WORD);
      for (long left = numbers[word]; at < end; left >>>= Byte.SIZE) {
        sum[at++] += ((int) (left & 0xFF) - OFFSET) * factor;
      }
    }
  }

  private int number(int row, int at) {
    long word = numbers[row * words + at / PER_WORD];
    return (int) ((word >>> (Byte.SIZE * (at % PER_WORD))) & 0xFF) - OFFSET;
  }

  /** The cosine of a row and a question of length 1. */
  float cosine(RoundedQuestion question, int row) {
    return question.product(numbers, row * words) * factors[row];
  }
}
