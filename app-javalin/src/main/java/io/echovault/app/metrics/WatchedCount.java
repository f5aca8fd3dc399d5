package io.echovault.app.metrics;

import io.prometheus.client.Collector;
import io.prometheus.client.CounterMetricFamily;
import java.util.List;
import java.util.function.LongSupplier;

/** A count that somebody else keeps, read anew each time it is asked for. */
final class WatchedCount extends Collector {
  private final String name;
  private final String help;
  private final LongSupplier count;

  WatchedCount(String name, String help, LongSupplier count) {
    this.name = name;
    this.help = help;
    this.count = count;
  }

  @Override
  public List<MetricFamilySamples> collect() {
    return List.of(new CounterMetricFamily(name, help, (double) count.getAsLong()));
  }
}
