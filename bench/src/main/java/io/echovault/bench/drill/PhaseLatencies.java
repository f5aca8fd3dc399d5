package io.echovault.bench.drill;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Times to an acknowledgement, by the phase of the drill in which it came. Safe for threads. */
final class Latencies {
  private static final long LONGEST = TimeUnit.MINUTES.toMicros(10);

  private final Map<String, Histogram> phases = new LinkedHashMap<>();
  private String phase = "";

  synchronized void enter(String name) {
    phase = name;
  }

  synchronized void record(long nanos) {
    long micros = Math.min(LONGEST, TimeUnit.NANOSECONDS.toMicros(Math.max(0, nanos)));
    phases.computeIfAbsent(phase, any -> new Histogram(LONGEST, 3)).recordValue(micros);
  }

  /** How many there were in a phase. */
  synchronized long count(String name) {
    return phase(name).getTotalCount();
  }

  /** A percentile in milliseconds over a phase; 0 when nothing was acknowledged in it. */
  synchronized double percentile(String name, double percent) {
    Histogram histogram = phase(name);
    return histogram.getTotalCount() == 0
        ? 0
        : Math.round(histogram.getValueAtPercentile(percent) / 10.0) / 100.0;
  }

  private Histogram phase(String name) {
    return phases.getOrDefault(name, new Histogram(LONGEST, 3));
  }
}
