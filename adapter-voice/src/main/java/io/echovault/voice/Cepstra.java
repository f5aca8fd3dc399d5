package io.echovault.voice;

/**
 * Mel-frequency cepstral coefficients: the cosine transform of the logarithms of 24 bands between
 * 120 and 3,700 Hz, of frames of 25 ms that begin every 10 ms (Davis and Mermelstein, 1980).
 */
final class Cepstra {
  /** Samples from one frame to the next. */
  static final int HOP = 80;

  static final int FRAME = 200;

  /** With the one for loudness, which comes first. */
  static final int COEFFICIENTS = 20;

  private static final int SPECTRUM = 256;
  private static final int BANDS = 24;
  private static final double LOWEST = 120;
  private static final double HIGHEST = 3_700;
  private static final float EMPHASIS = 0.97f;

  private final float[] window = new float[FRAME];
  private final float[][] bands = new float[BANDS][];
  private final int[] bandStarts = new int[BANDS];
  private final float[][] cosines = new float[COEFFICIENTS][BANDS];

  Cepstra() {
    for (int at = 0; at < FRAME; at++) {
      window[at] = (float) (0.54 - 0.46 * Math.cos(2 * Math.PI * at / (FRAME - 1)));
    }
    for (int row = 0; row < COEFFICIENTS; row++) {
      for (int band = 0; band < BANDS; band++) {
        cosines[row][band] =
            (float) (Math.sqrt(2.0 / BANDS) * Math.cos(Math.PI * row * (band + 0.5) / BANDS));
      }
    }
    double from = mel(LOWEST);
    double width = (mel(HIGHEST) - from) / (BANDS + 1);
    for (int band = 0; band < BANDS; band++) {
      triangle(band, from + band * width, width);
    }
  }

  private void triangle(int band, double from, double width) {
    int first = 0;
    while (melOfBin(first) <= from) {
      first++;
    }
    int last = first;
    while (last < SPECTRUM / 2 && melOfBin(last + 1) < from + 2 * width) {
      last++;
    }
    bandStarts[band] = first;
    bands[band] = new float[last - first + 1];
    for (int bin = first; bin <= last; bin++) {
      double above = (melOfBin(bin) - from) / width;
      bands[band][bin - first] = (float) Math.max(0, Math.min(above, 2 - above));
    }
  }

  private static double melOfBin(int bin) {
    return mel((double) bin * Downsampling.RATE / SPECTRUM);
  }

  private static double mel(double hertz) {
    return 1127 * Math.log(1 + hertz / 700);
  }

  /** How many frames so many samples have. */
  static int frames(int samples) {
    return samples < FRAME ? 0 : 1 + (samples - FRAME) / HOP;
  }

  /**
   * The coefficients of each frame.
   *
   * @param samples at 8,000 a second
   */
  float[][] of(float[] samples) {
    float[] sharp = emphasised(samples);
    float[][] cepstra = new float[frames(samples.length)][COEFFICIENTS];
    PowerSpectrum spectrum = new PowerSpectrum(SPECTRUM);
    float[] frame = new float[FRAME];
    float[] power = new float[SPECTRUM / 2 + 1];
    float[] logs = new float[BANDS];
    for (int each = 0; each < cepstra.length; each++) {
      for (int at = 0; at < FRAME; at++) {
        frame[at] = sharp[each * HOP + at] * window[at];
      }
      spectrum.of(frame, power);
      for (int band = 0; band < BANDS; band++) {
        logs[band] = (float) Math.log(1 + in(band, power));
      }
      for (int row = 0; row < COEFFICIENTS; row++) {
        cepstra[each][row] = product(cosines[row], logs);
      }
    }
    return cepstra;
  }

  private float in(int band, float[] power) {
    float[] weights = bands[band];
    float sum = 0;
    for (int at = 0; at < weights.length; at++) {
      sum += weights[at] * power[bandStarts[band] + at];
    }
    return sum;
  }

  private static float product(float[] left, float[] right) {
    float sum = 0;
    for (int at = 0; at < left.length; at++) {
      sum += left[at] * right[at];
    }
    return sum;
  }

  /** Without what never changes, and with the treble raised. */
  private static float[] emphasised(float[] samples) {
    double sum = 0;
    for (float sample : samples) {
      sum += sample;
    }
    float mean = samples.length == 0 ? 0 : (float) (sum / samples.length);
    float[] sharp = new float[samples.length];
    float before = 0;
    for (int at = 0; at < samples.length; at++) {
      float value = samples[at] - mean;
      sharp[at] = at == 0 ? value : value - EMPHASIS * before;
      before = value;
    }
    return sharp;
  }
}
