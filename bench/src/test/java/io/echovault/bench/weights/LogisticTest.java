package io.echovault.bench.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogisticTest {
  @Test
  void learnsWhichNumberTellsAndHowMuch() {
    Logistic logistic = new Logistic();
    for (int at = 0; at < 100; at++) {
      boolean outcome = at % 2 == 0;
      // The second number tells the outcome nine times of ten, the third never.
      double telling = (at % 20 < 18) == outcome ? 1 : 0;
      logistic.add(new double[] {1, telling, at % 5}, outcome, 1);
    }

    double[] weights = logistic.learn();

    assertThat(weights[1]).isGreaterThan(1);
    assertThat(Math.abs(weights[2])).isLessThan(weights[1] / 5);
  }

  @Test
  void bothOutcomesCountAsMuch() {
    Logistic logistic = new Logistic();
    for (int at = 0; at < 100; at++) {
      logistic.add(new double[] {1}, at < 90, 1);
    }

    assertThat(logistic.learn()[0]).isCloseTo(0, within(1e-6));
  }
}
