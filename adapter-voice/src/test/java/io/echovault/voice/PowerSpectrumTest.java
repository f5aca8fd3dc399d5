package io.echovault.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PowerSpectrumTest {
  /** Beside the sums by which the transform is defined. */
  @Test
  void givesTheSquaresOfTheDiscreteFourierTransform() {
    int size = 64;
    Random random = new Random(1);
    float[] frame = new float[50];
    for (int at = 0; at < frame.length; at++) {
      frame[at] = (float) random.nextGaussian();
    }
    float[] power = new float[size / 2 + 1];
    new PowerSpectrum(size).of(frame, power);
    for (int bin = 0; bin <= size / 2; bin++) {
      double real = 0;
      double imaginary = 0;
      for (int at = 0; at < frame.length; at++) {
        real += frame[at] * Math.cos(2 * Math.PI * bin * at / size);
        imaginary -= frame[at] * Math.sin(2 * Math.PI * bin * at / size);
      }
      assertThat((double) power[bin]).isCloseTo(real * real + imaginary * imaginary, within(1e-3));
    }
  }
}
