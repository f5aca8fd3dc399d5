package io.echovault.app.doctor;

import io.echovault.app.backup.BackupException;
import io.echovault.app.backup.BackupFolder;
import io.echovault.app.backup.PackedBackup;
import io.echovault.app.backup.TrialRestore;
import io.echovault.app.settings.Secret;
import io.echovault.app.settings.Settings;
import io.echovault.ports.vocabulary.MemoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The newest backup can be brought back. */
final class TrialRestoreCheck implements Check {
  private static final int CONNECTIONS = 2;

  @Override
  public String name() {
    return "trial-restore";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withDatabase(
        (inspection, settings) ->
            Optional.ofNullable(installation.environment().get("TRIAL_DATABASE_URL"))
                .filter(url -> !url.isBlank())
                .map(url -> tried(installation, settings, url))
                .orElseGet(
                    () ->
                        Finding.fail(
                            "TRIAL_DATABASE_URL is not set, so no restore is tried",
                            "Make an empty database for that alone, and set TRIAL_DATABASE_URL:"
                                + " docs/operations.md shows how.")));
  }

  private static Finding tried(Installation installation, Settings settings, String url) {
    try {
      Optional<PackedBackup> newest =
          PackedBackup.newest(
              Path.of(
                  installation.environment().getOrDefault("BACKUP_DIR", "/tmp/echovault_backups")));
      if (newest.isEmpty()) {
        return Finding.skip("there is no backup: memo doctor backup");
      }
      return tried(installation, settings, url, newest.get());
    } catch (BackupException refused) {
      return Finding.fail(
          refused.reason(), "Mend that, run scripts/backup.sh, and this once more.");
    } catch (MemoException.TryAgain | IllegalArgumentException e) {
      return Finding.fail("the database for trials is not reached", "Mend TRIAL_DATABASE_URL.");
    } catch (IOException e) {
      return Finding.fail(
          "the backup cannot be read, or not be unpacked",
          "Run this as the bot's user, and make room where temporary files go.");
    }
  }

  private static Finding tried(
      Installation installation, Settings settings, String url, PackedBackup newest)
      throws IOException {
    Path folder = Files.createTempDirectory("echovault_trial");
    try {
      Path unpacked =
          newest.unpack(folder, Optional.ofNullable(installation.environment().get("BACKUP_KEY")));
      Settings.Database scratch =
          new Settings.Database(new Secret(url), Optional.empty(), CONNECTIONS);
      BackupFolder.Contents contents = new TrialRestore(settings, scratch).of(unpacked);
      return Finding.pass(
          "the backup of " + contents.at() + " came back, " + contents.rows() + " rows");
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
