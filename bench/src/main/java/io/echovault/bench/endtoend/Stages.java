package io.echovault.bench.endtoend;

import io.echovault.bench.run.Latencies;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the messages' time went. Safe for threads. */
final class Stages {
  private final Map<Point, Latencies> stages = new EnumMap<>(Point.class);
  private final Latencies whole = new Latencies();

  Stages() {
    for (Point point : Point.values()) {
      stages.put(point, new Latencies());
    }
  }

  synchronized void add(Trail trail) {
    long last = trail.at(Point.DUE);
    whole.count(trail.at(Point.SENT) - last);
    for (Point point : Point.values()) {
      if (trail.has(point)) {
        stages.computeIfAbsent(point, any -> new Latencies()).count(trail.at(point) - last);
        last = trail.at(point);
      }
    }
  }

  synchronized long count() {
    return whole.count();
  }

  /** A percentile of the whole way, 0 to 100, in milliseconds. */
  synchronized double milliseconds(double percentile) {
    return hundredths(whole.at(percentile));
  }

  /** The mean, median and 99th percentile of every stage, in milliseconds. */
  synchronized Map<String, Map<String, Double>> figures() {
    Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
    stages.forEach(
        (point, latencies) -> {
          if (point != Point.DUE) {
            Map<String, Double> times = new LinkedHashMap<>();
            times.put("mean_ms", hundredths(latencies.mean()));
            times.put("p50_ms", hundredths(latencies.at(50)));
            times.put("p99_ms", hundredths(latencies.at(99)));
            figures.put(point.stage(), times);
          }
        });
    return figures;
  }

  static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
