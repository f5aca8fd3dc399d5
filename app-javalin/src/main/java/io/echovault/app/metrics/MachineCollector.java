package io.echovault.app.metrics;

import io.prometheus.client.Collector;
import io.prometheus.client.CounterMetricFamily;
import io.prometheus.client.GaugeMetricFamily;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The machine under the bot, read anew each time it is asked for: processors and memory as Linux
 * tells them under {@code /proc}, the disk of the data, and the newest backup. What cannot be read
 * is left out.
 */
public final class MachineCollector extends Collector {
  /** How many times a second Linux counts what processors do. */
  private static final double TICKS = 100;

  /** In the first line of {@code /proc/stat}: idle, and waiting for a disk. */
  private static final List<Integer> IDLE = List.of(4, 5);

  /** Counted in user time already. */
  private static final int GUEST = 9;

  private static final double KILOBYTE = 1024;

  private final Path system;
  private final Path dataDirectory;
  private final Path backups;

  /**
   * @param system where Linux tells of itself, {@code /proc}
   * @param dataDirectory on the disk that is looked at
   * @param backups where {@code backup.sh} writes
   */
  public MachineCollector(Path system, Path dataDirectory, Path backups) {
    this.system = system;
    this.dataDirectory = dataDirectory;
    this.backups = backups;
  }

  @Override
  public List<MetricFamilySamples> collect() {
    List<MetricFamilySamples> families = new ArrayList<>();
    try {
      families.add(processors(Files.readAllLines(system.resolve("stat")).get(0)));
      families.add(memory(Files.readAllLines(system.resolve("meminfo"))));
    } catch (IOException | RuntimeException unknown) {
      // Not Linux, or not as it is known: there is nothing to tell.
      families.clear();
    }
    disk().ifPresent(families::add);
    families.add(
        new GaugeMetricFamily(
            "echovault_backup_written_seconds",
            "When the newest backup was written, since 1970; 0 when there is none",
            newestBackup().map(when -> (double) when.getEpochSecond()).orElse(0.0)));
    return families;
  }

  private static MetricFamilySamples processors(String line) {
    String[] counts = line.trim().split("\\s+", -1);
    double idle = 0;
    double busy = 0;
    for (int at = 1; at < Math.min(counts.length, GUEST); at++) {
      double seconds = Double.parseDouble(counts[at]) / TICKS;
      if (IDLE.contains(at)) {
        idle += seconds;
      } else {
        busy += seconds;
      }
    }
    var family =
        new CounterMetricFamily(
            "echovault_machine_cpu_seconds",
            "What all processors of the machine did since it was started",
            List.of("mode"));
    family.addMetric(List.of("busy"), busy);
    family.addMetric(List.of("idle"), idle);
    return family;
  }

  private static MetricFamilySamples memory(List<String> lines) {
    Map<String, Double> bytes = new TreeMap<>();
    for (String line : lines) {
      String[] parts = line.split("[:\\s]+", -1);
      bytes.put(parts[0], Double.parseDouble(parts[1]) * KILOBYTE);
    }
    return family(
        "echovault_machine_memory_bytes",
        "Memory of the machine, and what of it programs could still have",
        Map.of("total", bytes.get("MemTotal"), "available", bytes.get("MemAvailable")));
  }

  private Optional<MetricFamilySamples> disk() {
    try {
      FileStore store = Files.getFileStore(dataDirectory);
      return Optional.of(
          family(
              "echovault_disk_bytes",
              "The disk under the data directory, and what of it the bot could still fill",
              Map.of(
                  "total", (double) store.getTotalSpace(),
                  "available", (double) store.getUsableSpace())));
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  private static MetricFamilySamples family(String name, String help, Map<String, Double> states) {
    var family = new GaugeMetricFamily(name, help, List.of("state"));
    new TreeMap<>(states).forEach((state, value) -> family.addMetric(List.of(state), value));
    return family;
  }

  private Optional<Instant> newestBackup() {
    try {
      return NewestBackup.in(backups);
    } catch (IOException | RuntimeException none) {
      return Optional.empty();
    }
  }
}
