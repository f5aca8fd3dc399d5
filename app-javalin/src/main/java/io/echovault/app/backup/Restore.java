package io.echovault.app.backup;

import io.echovault.app.BroughtBackNote;
import io.echovault.app.Wiring;
import io.echovault.app.settings.Settings;
import io.echovault.postgres.Occupancy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Brings everything of a backup back, into an empty installation or over the one that is there. */
public final class Restore {
  /** Connections of a bot that has just ended are seen for a moment. */
  private static final Duration OTHERS_LEAVE = Duration.ofSeconds(5);

  private final Settings settings;
  private final BackupFolder backup;
  private final Manifest manifest;

  /**
   * Looks at a backup and changes nothing yet.
   *
   * @throws BackupException when it is not as it was written
   */
  public Restore(Path folder, Settings settings) throws IOException {
    this.settings = settings;
    backup = new BackupFolder(folder, settings);
    manifest = backup.checked();
  }

  /** When the backup was begun. */
  public Instant at() {
    return manifest.at();
  }

  /** How many messages that were acknowledged since are lost with it; 0 for an empty database. */
  public long undone() {
    long now = Wiring.occupancy(settings.database()).acknowledged();
    return Math.max(0, now - manifest.messages());
  }

  /**
   * Puts the database and the files in their places and accepts them, as {@link BroughtBack}. The
   * database is restored as a whole or not at all.
   *
   * @throws BackupException when that does not work, or somebody else uses the database
   */
  public BroughtBack.Accepted bringBack(InstantSource instants) throws IOException {
    awaitOthers();
    // From here on until it is accepted no bot starts.
    Path note = BroughtBackNote.of(settings);
    Files.createDirectories(note.resolveSibling("."));
    Files.copy(
        backup.files(BackupFolder.MEMORY_DATA).root().resolve(BroughtBackNote.NAME),
        note,
        StandardCopyOption.REPLACE_EXISTING);
    load();
    copyFiles();
    return BroughtBack.in(settings).orElseThrow().accept(instants);
  }

  private void load() throws IOException {
    PostgresPrograms programs =
        new PostgresPrograms(
            Wiring.programVariables(settings.database()),
            Wiring.inspect(settings.database()).version());
    try {
      programs.load(
          psql -> {
            try (InputStream sql = backup.database()) {
              sql.transferTo(psql);
            }
          });
    } catch (BackupException nothingChanged) {
      Files.delete(BroughtBackNote.of(settings));
      throw nothingChanged;
    }
  }

  private void copyFiles() throws IOException {
    Path data = settings.dataDirectory();
    backup
        .files(BackupFolder.MEMORY_DATA)
        .copy(data.resolve("memory-system"), name -> true, StandardCopyOption.REPLACE_EXISTING);
    backup
        .files(BackupFolder.TENANTS)
        .copy(data.resolve("data/tenants"), name -> true, StandardCopyOption.REPLACE_EXISTING);
    // Files of the days that are there tell more than those of the backup.
    Path days = data.resolve("data/audit");
    if (!anyIn(days)) {
      backup.files(BackupFolder.AUDIT).copy(days, name -> true);
    }
  }

  private static boolean anyIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isPresent();
    }
  }

  private void awaitOthers() {
    long deadline = System.nanoTime() + OTHERS_LEAVE.toNanos();
    Occupancy occupancy = Wiring.occupancy(settings.database());
    while (occupancy.others() > 0) {
      if (System.nanoTime() - deadline > 0) {
        throw new BackupException(
            "Somebody else is connected to the database, "
                + occupancy.others()
                + " in all. Stop every bot (scripts/stop.sh) and leave psql.");
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      occupancy = Wiring.occupancy(settings.database());
    }
  }
}
