package io.echovault.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineCollectorTest {
  @TempDir Path directory;

  @Test
  void readsWhatLinuxTells() throws IOException {
    // user nice system idle iowait irq softirq steal guest guest_nice
    Files.writeString(
        directory.resolve("stat"), "cpu  1000 200 300 5000 500 10 20 30 700 40\ncpu0 1 2 3\n");
    Files.writeString(
        directory.resolve("meminfo"),
        "MemTotal:       8000 kB\nMemFree:         100 kB\nMemAvailable:   2000 kB\n");
    CollectorRegistry registry = registry();
    assertThat(value(registry, "echovault_machine_cpu_seconds_total", "mode", "busy"))
        .isEqualTo(15.6);
    assertThat(value(registry, "echovault_machine_cpu_seconds_total", "mode", "idle"))
        .isEqualTo(55.0);
    assertThat(value(registry, "echovault_machine_memory_bytes", "state", "total"))
        .isEqualTo(8000.0 * 1024);
    assertThat(value(registry, "echovault_machine_memory_bytes", "state", "available"))
        .isEqualTo(2000.0 * 1024);
  }

  @Test
  void leavesOutWhatItCannotRead() throws IOException {
    Files.writeString(directory.resolve("stat"), "something else\n");
    CollectorRegistry registry = registry();
    assertThat(value(registry, "echovault_machine_cpu_seconds_total", "mode", "busy")).isNull();
    assertThat(value(registry, "echovault_disk_bytes", "state", "total")).isPositive();
    assertThat(registry.getSampleValue("echovault_backup_written_seconds")).isZero();
  }

  @Test
  void takesTheNewestBackupAndNothingElse() throws IOException {
    write("echovault_backup_1.tar.gz", "2026-01-01T00:00:00Z");
    write("echovault_backup_2.tar.gz.enc", "2026-01-03T00:00:00Z");
    write("echovault_backup_3.tar.gz", "2026-01-02T00:00:00Z");
    write("notes.txt", "2026-02-01T00:00:00Z");
    assertThat(registry().getSampleValue("echovault_backup_written_seconds"))
        .isEqualTo((double) Instant.parse("2026-01-03T00:00:00Z").getEpochSecond());
  }

  private void write(String name, String time) throws IOException {
    Files.setLastModifiedTime(
        Files.createFile(directory.resolve(name)), FileTime.from(Instant.parse(time)));
  }

  private CollectorRegistry registry() {
    var registry = new CollectorRegistry();
    registry.register(new MachineCollector(directory, directory, directory));
    return registry;
  }

  private static Double value(CollectorRegistry registry, String name, String label, String value) {
    return registry.getSampleValue(name, new String[] {label}, new String[] {value});
  }
}
