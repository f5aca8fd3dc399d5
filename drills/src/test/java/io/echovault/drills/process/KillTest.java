package io.echovault.drills.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KillTest {
  @Test
  void comesPastEveryPointAndKillsTheDatabaseToo() {
    var plan = Kill.plan(20, new Random(1));

    assertThat(plan).hasSize(20);
    assertThat(plan.stream().filter(kill -> kill.what() == Kill.What.POINT).map(Kill::at))
        .containsAll(Stream.of(CrashPoint.values()).toList());
    assertThat(plan).extracting(Kill::what).contains(Kill.What.RANDOM, Kill.What.POSTGRES);
  }

  @Test
  void followsFromTheSeed() {
    assertThat(Kill.plan(20, new Random(7))).isEqualTo(Kill.plan(20, new Random(7)));
    assertThat(Kill.plan(20, new Random(7))).isNotEqualTo(Kill.plan(20, new Random(8)));
  }
}
