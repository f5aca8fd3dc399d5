package io.echovault.voice;

import io.echovault.ports.vocabulary.Recording;

/**
 * Brings recordings to the 8,000 samples a second of a telephone, by a low-pass of windowed sinc.
 */
final class Downsampling {
  static final int RATE = 8_000;

  /** Taps on either side for each step between the samples that are kept. */
  private static final int REACH = 16;

  private Downsampling() {}

  /**
   * The samples, from -32768 to 32767.
   *
   * @throws IllegalArgumentException when the rate is no multiple of 8,000
   */
  static float[] of(Recording recording) {
    int step = recording.rate() / RATE;
    if (step * RATE != recording.rate()) {
      throw new IllegalArgumentException(
          "speakers are told apart at multiples of 8,000 samples a second, not at "
              + recording.rate());
    }
    short[] samples = recording.samples();
    float[] low = new float[samples.length / step];
    if (step == 1) {
      for (int at = 0; at < low.length; at++) {
        low[at] = samples[at];
      }
      return low;
    }
    float[] taps = taps(step);
    int half = taps.length / 2;
    for (int at = 0; at < low.length; at++) {
      int centre = at * step;
      int from = Math.max(0, half - centre);
      int to = Math.min(taps.length, samples.length - centre + half);
      float sum = 0;
      for (int tap = from; tap < to; tap++) {
        sum += taps[tap] * samples[centre - half + tap];
      }
      low[at] = sum;
    }
    return low;
  }

  private static float[] taps(int step) {
    int half = REACH * step;
    float[] taps = new float[2 * half + 1];
    double sum = 0;
    for (int at = 0; at < taps.length; at++) {
      // A little below half the new rate, where the window's slope ends.
      double x = (at - half) * 0.94 / step;
      double sinc = x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
      double window = 0.54 + 0.46 * Math.cos(Math.PI * (at - half) / (half + 1.0));
      taps[at] = (float) (sinc * window);
      sum += taps[at];
    }
    for (int at = 0; at < taps.length; at++) {
      taps[at] /= (float) sum;
    }
    return taps;
  }
}
