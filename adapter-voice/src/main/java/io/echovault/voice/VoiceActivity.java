package io.echovault.voice;

import java.util.Arrays;

/**
 * Tells speech from pauses by how loud the frames are, between the quietest and the loudest of the
 * same recording.
 */
final class VoiceActivity {
  /** A frame so far below the loudest is no speech, however quiet the pauses are. */
  private static final double DEEPEST = 30;

  private static final int SMOOTHED = 5;

  private final double[] decibels;
  private final double quiet;
  private final double loud;

  /**
   * Measures the frames.
   *
   * @param samples at 8,000 a second
   */
  VoiceActivity(float[] samples) {
    decibels = new double[Cepstra.frames(samples.length)];
    for (int each = 0; each < decibels.length; each++) {
      decibels[each] = 10 * Math.log10(power(samples, each) + 1);
    }
    double[] sorted = decibels.clone();
    Arrays.sort(sorted);
    quiet = at(sorted, 0.10);
    loud = at(sorted, 0.95);
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
  }

  private static double power(float[] samples, int frame) {
    double sum = 0;
    double square = 0;
    for (int at = frame * Cepstra.HOP; at < frame * Cepstra.HOP + Cepstra.FRAME; at++) {
      sum += samples[at];
      square += (double) samples[at] * samples[at];
    }
    double mean = sum / Cepstra.FRAME;
    return Math.max(0, square / Cepstra.FRAME - mean * mean);
  }

  /**
   * Which frames are speech.
   *
   * @param height how far from the quietest to the loudest, 0 to 1, speech begins
   */
  boolean[] above(double height) {
    double threshold = Math.max(quiet + height * (loud - quiet), loud - DEEPEST);
    boolean[] speech = new boolean[decibels.length];
    int[] before = new int[decibels.length + 1];
    for (int at = 0; at < decibels.length; at++) {
      before[at + 1] = before[at] + (decibels[at] > threshold ? 1 : 0);
    }
    // Most of the eleven frames around it.
    for (int at = 0; at < decibels.length; at++) {
      int from = Math.max(0, at - SMOOTHED);
      int to = Math.min(decibels.length, at + SMOOTHED + 1);
      speech[at] = before[to] - before[from] > SMOOTHED;
    }
    return speech;
  }

  /** Marked frames, and those that are no further from one than so many. */
  static boolean[] widened(boolean[] marked, int reach) {
    boolean[] widened = new boolean[marked.length];
    for (int at = 0; at < marked.length; at++) {
      for (int near = Math.max(0, at - reach);
          near <= Math.min(marked.length - 1, at + reach);
          near++) {
        widened[at] |= marked[near];
      }
    }
    return widened;
  }

  /** The mean power of the frames that are marked so, in the squares of samples; 0 without any. */
  double power(boolean[] marked, boolean mark) {
    double sum = 0;
    int count = 0;
    for (int at = 0; at < marked.length; at++) {
      if (marked[at] == mark) {
        sum += Math.pow(10, decibels[at] / 10);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }
}
