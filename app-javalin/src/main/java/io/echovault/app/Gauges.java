package io.echovault.app;

import io.echovault.app.health.Probe;
import io.echovault.app.health.ReportCollector;
import io.echovault.app.health.TotalsCollector;
import io.echovault.app.metrics.MachineCollector;
import io.echovault.app.metrics.Metrics;
import io.echovault.app.settings.Settings;
import io.echovault.app.tenants.RateFile;
import io.echovault.postgres.PostgresDatabase;
import java.nio.file.Path;
import java.time.InstantSource;

/** What is looked at whenever somebody asks for the metrics, rather than counted as it happens. */
final class Gauges {
  /** Where Linux tells of the machine. */
  private static final Path SYSTEM = Path.of("/proc");

  private Gauges() {}

  /** Adds the state of the app, the sums over all tenants, and the machine. */
  static void register(
      Metrics metrics,
      Probe probe,
      PostgresDatabase database,
      Settings settings,
      InstantSource instants) {
    metrics.add(new ReportCollector(probe));
    metrics.add(
        new TotalsCollector(database::totals, instants, RateFile.read(settings.prices().rates())));
    metrics.add(
        new MachineCollector(SYSTEM, settings.dataDirectory(), settings.monitoring().backups()));
  }
}
