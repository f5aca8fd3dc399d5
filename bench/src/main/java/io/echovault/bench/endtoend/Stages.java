package io.echovault.bench.endtoend;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Where the messages' time went. Safe for threads. */
final class Stages {
  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(30);

  private final Map<Point, Histogram> stages = new EnumMap<>(Point.class);
  private final Histogram whole = new Histogram(LONGEST_MICROS, 3);

  Stages() {
    for (Point point : Point.values()) {
      stages.put(point, histogram(point));
    }
  }

  synchronized void add(Trail trail) {
    long last = trail.at(Point.DUE);
    record(whole, trail.at(Point.SENT) - last);
    for (Point point : Point.values()) {
      if (trail.has(point)) {
        record(stages.computeIfAbsent(point, Stages::histogram), trail.at(point) - last);
        last = trail.at(point);
      }
    }
  }

  synchronized long count() {
    return whole.getTotalCount();
  }

  /** A percentile of the whole way, 0 to 100, in milliseconds. */
  synchronized double milliseconds(double percentile) {
    return hundredths(whole.getValueAtPercentile(percentile) / 1e3);
  }

  /** The mean, median and 99th percentile of every stage, in milliseconds. */
  synchronized Map<String, Map<String, Double>> figures() {
    Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
    stages.forEach(
        (point, histogram) -> {
          if (point != Point.DUE) {
            Map<String, Double> times = new LinkedHashMap<>();
            times.put("mean_ms", hundredths(histogram.getMean() / 1e3));
            times.put("p50_ms", hundredths(histogram.getValueAtPercentile(50) / 1e3));
            times.put("p99_ms", hundredths(histogram.getValueAtPercentile(99) / 1e3));
            figures.put(point.stage(), times);
          }
        });
    return figures;
  }

  private static Histogram histogram(Point point) {
    return new Histogram(LONGEST_MICROS, 3);
  }

  private static void record(Histogram histogram, long nanos) {
    histogram.recordValue(Math.min(LONGEST_MICROS, Math.max(0, nanos / 1000)));
  }

  static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
