package io.echovault.app.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The newest backup that {@code backup.sh} wrote. */
public final class NewestBackup {
  /** A backup is written every day, and that may take a while. */
  public static final Duration OLDEST = Duration.ofHours(26);

  private NewestBackup() {}

  /**
   * When it was written; empty when there is none.
   *
   * @throws IOException when the folder cannot be looked at
   */
  public static Optional<Instant> in(Path folder) throws IOException {
    Optional<Instant> newest = Optional.empty();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.toList()) {
        if (String.valueOf(each.getFileName()).startsWith("echovault_backup_")) {
          Instant written = Files.getLastModifiedTime(each).toInstant();
          newest = newest.filter(written::isBefore).or(() -> Optional.of(written));
        }
      }
    }
    return newest;
  }
}
