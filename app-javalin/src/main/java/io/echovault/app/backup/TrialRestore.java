package io.echovault.app.backup;

import io.echovault.app.Wiring;
import io.echovault.app.settings.Settings;
import io.echovault.postgres.Inspection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;

/** A restore of the tables of a backup into a database that is there for that alone. */
public record TrialRestore(Settings settings, Settings.Database scratch) {
  private static final String EMPTY = "DROP SCHEMA IF EXISTS echovault CASCADE;\n";

  /**
   * Restores, compares every table with what was written, and empties the database again.
   *
   * @param folder an unpacked backup
   * @throws BackupException when the backup is not whole, or is not what comes back; and, before
   *     anything is touched, when the database is not empty: it may be the bot's own under another
   *     address
   */
  public BackupFolder.Contents of(Path folder) throws IOException {
    BackupFolder backup = new BackupFolder(folder, settings);
    Manifest manifest = backup.checked();
    Inspection before = Wiring.inspect(scratch);
    if (!before.vacant()) {
      throw new BackupException(
          "The database of TRIAL_DATABASE_URL holds tables of a bot, so nothing is tried in it. If"
              + " it is the bot's own, name another; if a trial was broken off there, empty it: "
              + EMPTY.strip());
    }
    PostgresPrograms programs =
        new PostgresPrograms(Wiring.programVariables(scratch), before.version());
    try {
      programs.load(
          psql -> {
            try (InputStream sql = backup.database()) {
              sql.transferTo(psql);
            }
          });
      TableDigests digests = TableDigests.of(programs);
      if (!digests.tables().equals(new TreeMap<>(manifest.tables()))) {
        throw new BackupException("What comes back is not what was written.");
      }
      return BackupFolder.Contents.of(manifest);
    } finally {
      programs.load(psql -> psql.write(EMPTY.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
