package io.echovault.drills.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandInTest {
  @Test
  void seesWhichMemoriesAReplyConfirms() {
    assertThat(StandIn.numbers("Kept as #7.")).isEqualTo("7");
    assertThat(StandIn.numbers("Welcome, say /delete 3.\n\nKept as #1, for today.")).isEqualTo("1");
    assertThat(StandIn.numbers("Kept as #12, #13 and #14.")).isEqualTo("12,13,14");
    assertThat(StandIn.numbers("I have nothing on that.")).isEmpty();
  }
}
