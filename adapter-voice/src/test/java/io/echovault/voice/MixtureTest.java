package io.echovault.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MixtureTest {
  private static final Mixture TWO =
      new Mixture(
          new float[] {0.25f, 0.75f}, new float[] {0, 0, 3, 1}, new float[] {1, 1, 0.5f, 2});

  @Test
  void sharesAFrameByTheDensities() {
    float[] frame = {1.5f, 0.5f};
    double first = 0.25 * normal(1.5, 0, 1) * normal(0.5, 0, 1);
    double second = 0.75 * normal(1.5, 3, 0.5) * normal(0.5, 1, 2);
    float[] shares = new float[2];
    float density = TWO.shares(frame, shares);
    assertThat((double) density).isCloseTo(Math.log(first + second), within(1e-5));
    assertThat((double) shares[0]).isCloseTo(first / (first + second), within(1e-5));
    assertThat((double) shares[1]).isCloseTo(second / (first + second), within(1e-5));
  }

  @Test
  void shiftsOnlyWhereFramesAre() {
    float[] shift = TWO.shift(new float[][] {{3.5f, 1}, {3.6f, 1}});
    assertThat((double) shift[2]).isCloseTo(1, within(0.02));
    assertThat((double) Vectors.product(shift, shift)).isCloseTo(1, within(1e-5));
    assertThat(TWO.shift(new float[0][])).containsOnly(0);
  }

  @Test
  void findsTheDistributionsThatFramesComeFrom() {
    Random random = new Random(3);
    float[][] frames = new float[4000][];
    for (int each = 0; each < frames.length; each++) {
      boolean first = each % 4 == 0;
      frames[each] =
          new float[] {
            (float) ((first ? -4 : 4) + random.nextGaussian()),
            (float) ((first ? 1 : 2) * random.nextGaussian())
          };
    }
    Mixture found = new MixtureTraining(frames, 2, new Random(1)).run();
    int first = found.means()[0] < 0 ? 0 : 1;
    assertThat((double) found.weights()[first]).isCloseTo(0.25, within(0.02));
    assertThat((double) found.means()[2 * first]).isCloseTo(-4, within(0.2));
    assertThat((double) found.deviations()[2 * first + 1]).isCloseTo(1, within(0.1));
    assertThat((double) found.deviations()[2 * (1 - first) + 1]).isCloseTo(2, within(0.1));
  }

  private static double normal(double x, double mean, double deviation) {
    double away = (x - mean) / deviation;
    return Math.exp(-away * away / 2) / (deviation * Math.sqrt(2 * Math.PI));
  }
}
