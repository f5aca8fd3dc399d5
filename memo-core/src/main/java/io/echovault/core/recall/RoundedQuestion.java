package io.echovault.core.recall;

/**
 * The vector of a question in whole numbers, laid out so that one multiplication of 64-bit numbers
 * gives two products at once. With 384 numbers a cosine is off by some hundred thousandths at most.
 *
 * <p>Eight bytes of a row, each with {@link Vectors#OFFSET} added so that none is negative, lie in
 * one {@code long}; masked, they are pairs of lanes, {@code a + b * 2^32}. Such a pair times {@code
 * d + c * 2^32} is {@code a * d + (a * c + b * d) * 2^32 + ...}: the upper half holds the sum of
 * both products. All pairs are added up as they are, and only the upper half of the sum is looked
 * at. The offset adds the same to every row, which is taken off at the end.
 */
final class RoundedQuestion {
  private static final long LANES = 0x0000_00FF_0000_00FFL;
  private static final long HALF = 1L << 31;
  private static final int PAIRS = 4;
  private static final int MOST_OF_A_BYTE = 255;

  /** One row for each of the four pairs of lanes that eight bytes have. */
  private final long[][] lanes;

  private final long offset;
  private final float unit;

  /**
   * Rounds.
   *
   * @param vector of any length, of the dimension of the rows that it is multiplied with
   */
  RoundedQuestion(float[] vector) {
    float largest = Float.MIN_NORMAL;
    for (float number : vector) {
      largest = Math.max(largest, Math.abs(number));
    }
    int words = Vectors.words(vector.length);
    // So that neither half of a sum of products with bytes is more than an int, whatever the row.
    int most = Integer.MAX_VALUE / (MOST_OF_A_BYTE * 2 * Math.max(1, words));
    unit = largest / most;
    lanes = new long[PAIRS][words];
    long sum = 0;
    for (int at = 0; at < vector.length; at++) {
      int number = Math.round(vector[at] / unit);
      sum += number;
      int place = at % Vectors.PER_WORD;
      boolean upper = place >= PAIRS;
      lanes[place % PAIRS][at / Vectors.PER_WORD] += upper ? number : (long) number << 32;
    }
    offset = sum * Vectors.OFFSET;
  }

  /** The scalar product with a row of bytes, packed as {@link Vectors} has them. */
  float product(long[] rows, int from) {
    long[] first = lanes[0];
    long[] second = lanes[1];
    long[] third = lanes[2];
    long[] fourth = lanes[3];
    long one = 0;
    long two = 0;
    long three = 0;
    long four = 0;
    for (int at = 0; at < first.length; at++) {
      long eight = rows[from + at];
      one += (eight & LANES) * first[at];
      two += ((eight >>> 8) & LANES) * second[at];
      three += ((eight >>> 16) & LANES) * third[at];
      four += ((eight >>> 24) & LANES) * fourth[at];
    }
    return (upper(one) + upper(two) + upper(three) + upper(four) - offset) * unit;
  }

  /** The lower half may be negative, and has then borrowed from the upper one. */
  private static long upper(long sum) {
    return (sum + HALF) >> 32;
  }
}
