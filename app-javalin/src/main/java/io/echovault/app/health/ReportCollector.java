package io.echovault.app.health;

import io.prometheus.client.Collector;
import io.prometheus.client.GaugeMetricFamily;
import java.util.ArrayList;
import java.util.List;

/** What a probe finds, as metrics. */
public final class ReportCollector extends Collector {
  private final Probe probe;

  public ReportCollector(Probe probe) {
    this.probe = probe;
  }

  @Override
  public List<MetricFamilySamples> collect() {
    Report report = probe.report();
    var families = new ArrayList<MetricFamilySamples>();
    families.add(one("ready", "1 when the app can work", report.ready() ? 1 : 0));
    families.add(
        one(
            "database_up",
            "1 when the database answers and takes writes",
            report.database().reachable() ? 1 : 0));
    families.add(
        one("uptime_seconds", "Time since the start", (double) report.uptime().toSeconds()));
    families.add(
        one("disk_free_bytes", "Room under the data directory", (double) report.freeBytes()));
    families.add(one("webhook_queue", "Messages not yet durable", report.webhookQueue()));
    families.add(
        queues(
            "queue_waiting",
            "Entries that wait",
            (double) report.inbox().waiting(),
            (double) report.outbox().waiting()));
    families.add(
        queues(
            "queue_dead",
            "Entries that were given up",
            (double) report.inbox().dead(),
            (double) report.outbox().dead()));
    families.add(
        queues(
            "queue_oldest_seconds",
            "Age of the oldest entry that waits",
            Shown.age(report.inbox(), report.at()).toMillis() / 1e3,
            Shown.age(report.outbox(), report.at()).toMillis() / 1e3));
    var pool =
        new GaugeMetricFamily(
            "echovault_database_connections", "Database connections", List.of("state"));
    pool.addMetric(List.of("active"), report.pool().active());
    pool.addMetric(List.of("idle"), report.pool().idle());
    pool.addMetric(List.of("waited_for"), report.pool().waiting());
    pool.addMetric(List.of("most"), report.pool().size());
    families.add(pool);
    return families;
  }

  private static GaugeMetricFamily one(String name, String help, double value) {
    return new GaugeMetricFamily("echovault_" + name, help, value);
  }

  private static GaugeMetricFamily queues(String name, String help, double inbox, double outbox) {
    var family = new GaugeMetricFamily("echovault_" + name, help, List.of("queue"));
    family.addMetric(List.of("inbox"), inbox);
    family.addMetric(List.of("outbox"), outbox);
    return family;
  }
}
