package io.echovault.app.pump;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SendGateTest {
  private final SendGate gate = new SendGate();

  @Test
  void letsEverythingThroughWhileAllIsWell() {
    assertThat(gate.allowance(4, 7)).isEqualTo(4);
    assertThat(gate.stopped()).isFalse();
  }

  @Test
  void letsNothingThroughDuringAPause() {
    gate.pause(Duration.ofMinutes(5), true);
    assertThat(gate.allowance(4, 0)).isZero();
    assertThat(gate.stopped()).isTrue();
  }

  @Test
  void letsOneThroughAfterAPauseUntilItIsTaken() {
    gate.pause(Duration.ZERO, false);
    assertThat(gate.allowance(4, 0)).isEqualTo(1);
    assertThat(gate.allowance(3, 1)).isZero();
    gate.taken();
    assertThat(gate.allowance(4, 0)).isEqualTo(4);
  }

  @Test
  void countsTroubleThatCameTogetherAsOne() {
    gate.pause(Duration.ofMinutes(1), false);
    gate.pause(Duration.ofMinutes(1), false);
    assertThat(gate.nextInARow()).isEqualTo(2);
  }
}
