package io.echovault.voice;

/** Products and lengths. */
final class Vectors {
  private Vectors() {}

  static float product(float[] left, float[] right) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int at = 0;
    // Four sums that do not wait for each other.
    for (; at + 3 < left.length; at += 4) {
      first += left[at] * right[at];
      second += left[at + 1] * right[at + 1];
      third += left[at + 2] * right[at + 2];
      fourth += left[at + 3] * right[at + 3];
    }
    for (; at < left.length; at++) {
      first += left[at] * right[at];
    }
    return first + second + third + fourth;
  }

  /** Makes its length 1, in place; leaves one of length 0. */
  static float[] unit(float[] vector) {
    float length = (float) Math.sqrt(product(vector, vector));
    if (length > 0) {
      for (int at = 0; at < vector.length; at++) {
        vector[at] /= length;
      }
    }
    return vector;
  }

  /** Adds to a vector, in place. */
  static void add(float[] sums, float[] vector, float factor) {
    for (int at = 0; at < sums.length; at++) {
      sums[at] += factor * vector[at];
    }
  }
}
