package io.echovault.bench.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.bench.run.RunCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvictionBenchTest {
  @Test
  void answersAsAFreshIndexWhenHardlyAnythingIsHeld() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    int status =
        RunCommand.run(
            "bench",
            Map.of("eviction", new EvictionBench()),
            "eviction --data data/notes --members 8 --memories 60 --held-mib 1".split(" ", -1),
            out,
            out);

    assertThat(status).as(printed.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("\"wrong_answers\":0");
  }
}
