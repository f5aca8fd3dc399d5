package io.echovault.bench.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long calls took. Safe for threads. */
public final class Latencies {
  private final Histogram micros = new ConcurrentHistogram(3);

  /** Counts the time since a moment of {@link System#nanoTime()}. */
  public void countSince(long startedNanos) {
    count(System.nanoTime() - startedNanos);
  }

  /** Counts a time; one below zero is none. */
  public void count(long nanos) {
    micros.recordValue(TimeUnit.NANOSECONDS.toMicros(Math.max(0, nanos)));
  }

  /** How many calls were counted. */
  public long count() {
    return micros.getTotalCount();
  }

  /** A percentile, 0 to 100, in milliseconds; 0 when nothing was counted. */
  public double at(double percentile) {
    return micros.getValueAtPercentile(percentile) / 1e3;
  }

  /** The mean in milliseconds; 0 when nothing was counted. */
  public double mean() {
    return micros.getMean() / 1e3;
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
