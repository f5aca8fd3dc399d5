package io.echovault.bench.voice;

import io.echovault.ports.vocabulary.Recording;

/**
 * How far two decodings of one file are apart.
 *
 * @param ratio how far the difference is below the sound, in decibels; 300 when there is none
 * @param unclippedRatio the same without the frames in which either reaches the end of the scale:
 *     what is beyond that is cut off before some filters by one decoder, and after them by the
 *     other
 * @param largest the largest difference of two samples
 */
record Difference(double ratio, double unclippedRatio, int largest) {
  private static final int FRAMES_A_SECOND = 50;
  private static final int END_OF_SCALE = Short.MAX_VALUE;
  private static final double NONE = 300;

  static Difference of(Recording expected, Recording given) {
    short[] theirs = expected.samples();
    short[] ours = given.samples();
    int frame = expected.rate() / FRAMES_A_SECOND;
    int size = Math.min(theirs.length, ours.length);
    Sums all = new Sums();
    Sums unclipped = new Sums();
    int largest = 0;
    for (int from = 0; from < size; from += frame) {
      Sums sums = new Sums();
      boolean clipped = false;
      for (int at = from; at < Math.min(size, from + frame); at++) {
        sums.add(theirs[at], ours[at]);
        largest = Math.max(largest, Math.abs(theirs[at] - ours[at]));
        clipped |= Math.max(Math.abs(theirs[at]), Math.abs(ours[at])) >= END_OF_SCALE;
      }
      all.add(sums);
      if (!clipped) {
        unclipped.add(sums);
      }
    }
    return new Difference(all.ratio(), unclipped.ratio(), largest);
  }

  /** Whether they differ in how decimals were rounded only, which quiet sounds show most. */
  boolean withinRounding() {
    return largest <= 1;
  }

  /** Whether they are one sound, with a difference so many decibels below it at least. */
  boolean isAlike(double leastRatio) {
    return withinRounding() || unclippedRatio >= leastRatio;
  }

  /** Powers of sound and difference. */
  private static final class Sums {
    private double sound;
    private double difference;

    void add(short theirs, short ours) {
      sound += (double) theirs * theirs;
      difference += Math.pow(theirs - ours, 2);
    }

    void add(Sums other) {
      sound += other.sound;
      difference += other.difference;
    }

    double ratio() {
      return difference == 0 ? NONE : 10 * Math.log10(Math.max(sound, 1) / difference);
    }
  }
}
