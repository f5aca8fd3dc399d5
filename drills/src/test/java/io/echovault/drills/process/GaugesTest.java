package io.echovault.drills.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class GaugesTest {
  private final Gauges gauges =
      new Gauges(
          List.of(
              "# HELP sends_total Sends",
              "jvm_memory_bytes_used{area=\"heap\",} 1.5E7",
              "sends_total{outcome=\"accepted\",} 12.0",
              "sends_total{outcome=\"too_fast\",} 3.0"));

  @Test
  void readsOneValue() {
    assertThat(gauges.value("jvm_memory_bytes_used{area=\"heap\"")).isEqualTo(15_000_000);
  }

  @Test
  void readsAMetricByLabel() {
    assertThat(gauges.byLabel("sends_total", "outcome"))
        .containsExactly(entry("accepted", 12L), entry("too_fast", 3L));
  }
}
