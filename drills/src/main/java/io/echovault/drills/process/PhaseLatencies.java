package io.echovault.drills.process;

import io.echovault.bench.run.Latencies;
import java.util.HashMap;
import java.util.Map;

/** Times to an acknowledgement, by the phase of the drill in which it came. Safe for threads. */
final class PhaseLatencies {
  private final Map<String, Latencies> phases = new HashMap<>();
  private String phase = "";

  synchronized void enter(String name) {
    phase = name;
  }

  synchronized void record(long nanos) {
    of(phase).count(nanos);
  }

  /** How many there were in a phase. */
  synchronized long count(String name) {
    return of(name).count();
  }

  /** A percentile in milliseconds over a phase; 0 when nothing was acknowledged in it. */
  synchronized double percentile(String name, double percent) {
    return Math.round(of(name).at(percent) * 100) / 100.0;
  }

  private Latencies of(String name) {
    return phases.computeIfAbsent(name, any -> new Latencies());
  }
}
