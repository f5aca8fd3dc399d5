package io.echovault.core.recall;

/**
 * The vector of a question in whole numbers, since these are multiplied faster than fractions. With
 * 384 numbers a cosine is off by some hundred thousandths at most.
 */
final class RoundedQuestion {
  private static final int MOST_OF_A_BYTE = 128;

  private final int[] numbers;
  private final float unit;

  /**
   * Rounds.
   *
   * @param vector of length 1
   */
  RoundedQuestion(float[] vector) {
    float largest = Float.MIN_NORMAL;
    for (float number : vector) {
      largest = Math.max(largest, Math.abs(number));
    }
    // So that the sum of the products with a row of bytes is an int whatever the row is.
    int most = Integer.MAX_VALUE / (MOST_OF_A_BYTE * Math.max(1, vector.length));
    unit = largest / most;
    numbers = new int[vector.length];
    for (int at = 0; at < vector.length; at++) {
      numbers[at] = Math.round(vector[at] / unit);
    }
  }

  /** The scalar product with as many numbers from a place on. */
  float product(byte[] row, int from) {
    int one = 0;
    int two = 0;
    int three = 0;
    int four = 0;
    int at = 0;
    // A bound that stays the same is what lets the compiler leave out the checks in the loop.
    int end = numbers.length - 3;
    for (; at < end; at += 4) {
      one += numbers[at] * row[from + at];
      two += numbers[at + 1] * row[from + at + 1];
      three += numbers[at + 2] * row[from + at + 2];
      four += numbers[at + 3] * row[from + at + 3];
    }
    for (; at < numbers.length; at++) {
      one += numbers[at] * row[from + at];
    }
    return (one + two + three + four) * unit;
  }
}
