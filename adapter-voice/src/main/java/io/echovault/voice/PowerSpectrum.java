package io.echovault.voice;

/** The power spectrum of frames, by a fast Fourier transform (Cooley, Tukey). */
final class PowerSpectrum {
  private final int size;
  private final float[] cosines;
  private final float[] sines;
  private final int[] reversed;
  private final float[] real;
  private final float[] imaginary;

  /**
   * For frames of one size.
   *
   * @param size a power of 2
   */
  PowerSpectrum(int size) {
    this.size = size;
    cosines = new float[size / 2];
    sines = new float[size / 2];
    reversed = new int[size];
    real = new float[size];
    imaginary = new float[size];
    int bits = Integer.numberOfTrailingZeros(size);
    for (int at = 0; at < size / 2; at++) {
      cosines[at] = (float) Math.cos(2 * Math.PI * at / size);
      sines[at] = (float) -Math.sin(2 * Math.PI * at / size);
    }
    for (int at = 0; at < size; at++) {
      reversed[at] = Integer.reverse(at) >>> (Integer.SIZE - bits);
    }
  }

  /**
   * Transforms a frame.
   *
   * @param frame no longer than the size, else its start: zeros follow it
   * @param power gets the squares of {@code size / 2 + 1} magnitudes
   */
  void of(float[] frame, float[] power) {
    for (int at = 0; at < size; at++) {
      int from = reversed[at];
      real[at] = from < frame.length ? frame[from] : 0;
      imaginary[at] = 0;
    }
    for (int half = 1; half < size; half *= 2) {
      int stride = size / (2 * half);
      for (int begin = 0; begin < size; begin += 2 * half) {
        for (int at = 0; at < half; at++) {
          butterfly(begin + at, begin + at + half, at * stride);
        }
      }
    }
    for (int at = 0; at <= size / 2; at++) {
      power[at] = real[at] * real[at] + imaginary[at] * imaginary[at];
    }
  }

  private void butterfly(int upper, int lower, int twiddle) {
    float turnedReal = real[lower] * cosines[twiddle] - imaginary[lower] * sines[twiddle];
    float turnedImaginary = real[lower] * sines[twiddle] + imaginary[lower] * cosines[twiddle];
    real[lower] = real[upper] - turnedReal;
    imaginary[lower] = imaginary[upper] - turnedImaginary;
    real[upper] += turnedReal;
    imaginary[upper] += turnedImaginary;
  }
}
