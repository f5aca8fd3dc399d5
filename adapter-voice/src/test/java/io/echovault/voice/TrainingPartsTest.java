package io.echovault.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrainingPartsTest {

  /** The groups differ along one place in which their members do not, and not where they do. */
  @Test
  void projectsAlongWhatGroupsDifferBy() {
    Random random = new Random(1);
    List<List<float[]>> groups = new ArrayList<>();
    for (int group = 0; group < 40; group++) {
      float own = (float) random.nextGaussian();
      List<float[]> members = new ArrayList<>();
      for (int member = 0; member < 10; member++) {
        members.add(
            new float[] {
              (float) (20 * random.nextGaussian()),
              own + (float) (0.1 * random.nextGaussian()),
              (float) random.nextGaussian()
            });
      }
      groups.add(members);
    }
    float[] row = new Discriminants(groups).foremost(1).rows()[0];
    assertThat(Math.abs(row[1])).isGreaterThan(20 * Math.abs(row[0]));
    assertThat(Math.abs(row[1])).isGreaterThan(20 * Math.abs(row[2]));
  }

  @Test
  void putsProductsIntoProportionByMeanAndDeviation() {
    Random random = new Random(2);
    float[][] vectors = new float[500][3];
    for (float[] vector : vectors) {
      vector[0] = (float) (5 + 2 * random.nextGaussian());
      vector[1] = (float) random.nextGaussian();
      vector[2] = (float) (0.1 * random.nextGaussian());
    }
    float[] one = {1, 0.5f, -1};
    double[] products = new double[vectors.length];
    for (int each = 0; each < vectors.length; each++) {
      products[each] = Vectors.product(one, vectors[each]);
    }
    Moments right = Moments.of(products);
    for (int directions : new int[] {2, 3}) {
      Moments given = CohortTraining.of(vectors, directions, new Random(3)).of(one);
      assertThat(given.mean()).isCloseTo(right.mean(), within(1e-3));
      assertThat(given.deviation()).isCloseTo(right.deviation(), within(0.02));
    }
  }

  /** Two normal distributions of deviation 1, 2 apart: the ratio is 2 times the score less 2. */
  @Test
  void findsTheLineAndTheThreshold() {
    Random random = new Random(4);
    double[] targets = random.doubles(20_000).map(none -> 2 + random.nextGaussian()).toArray();
    double[] impostors = random.doubles(20_000).map(none -> random.nextGaussian()).toArray();
    SpeakerModel.Scale scale = Calibration.of(targets, impostors, impostors, 0.01, 1);
    assertThat(scale.slope()).isCloseTo(2, within(0.1));
    assertThat(scale.offset()).isCloseTo(-2, within(0.1));
    // A hundredth of a normal distribution is above 2.33; the margin is 1.
    assertThat(scale.threshold()).isCloseTo(2 * (2.33 + 1) - 2, within(0.2));
  }

  /** Scores that are larger by a factor have a line that is flatter by it. */
  @Test
  void findsTheLineOfLargeScoresToo() {
    Random random = new Random(5);
    double[] targets = random.doubles(5_000).map(none -> 80 + 20 * random.nextGaussian()).toArray();
    double[] impostors = random.doubles(5_000).map(none -> 20 * random.nextGaussian()).toArray();
    SpeakerModel.Scale scale = Calibration.of(targets, impostors, impostors, 0.01, 0);
    assertThat(scale.slope()).isCloseTo(0.2, within(0.03));
    assertThat(scale.offset()).isCloseTo(-8, within(1.0));
  }
}
