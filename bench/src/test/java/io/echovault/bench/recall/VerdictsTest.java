package io.echovault.bench.recall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictsTest {
  private final Verdicts verdicts = new Verdicts();

  @Test
  void goesFromTheSurestToAll() {
    verdicts.add(-1, false);
    verdicts.add(3, true);
    verdicts.add(2, false);
    verdicts.add(1, true);

    assertThat(verdicts.curve())
        .containsExactly(
            new Verdicts.Point(0.25, 0),
            new Verdicts.Point(0.5, 0.5),
            new Verdicts.Point(0.75, 1 / 3.0),
            new Verdicts.Point(1, 0.5));
    assertThat(verdicts.own()).isEqualTo(new Verdicts.Point(0.75, 1 / 3.0));
  }

  @Test
  void takesTheSameSurenessAsOneStep() {
    verdicts.add(1, true);
    verdicts.add(1, false);

    assertThat(verdicts.curve()).containsExactly(new Verdicts.Point(1, 0.5));
  }
}
