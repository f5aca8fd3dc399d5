package io.echovault.bench.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long calls took. Safe for threads. */
public final class Latencies {
  private final Histogram micros = new ConcurrentHistogram(3);

  /** Counts the time since a moment of {@link System#nanoTime()}. */
  public void countSince(long startedNanos) {
    micros.recordValue(Math.max(0, (System.nanoTime() - startedNanos) / 1000));
  }

  /** How many calls were counted. */
  long count() {
    return micros.getTotalCount();
  }

  /** In milliseconds. */
  double at(double percentile) {
    return micros.getValueAtPercentile(percentile) / 1e3;
  }

  /** The usual percentiles by name, in milliseconds. */
  public Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("p50", at(50));
    figures.put("p95", at(95));
    figures.put("p99", at(99));
    return figures;
  }
}
