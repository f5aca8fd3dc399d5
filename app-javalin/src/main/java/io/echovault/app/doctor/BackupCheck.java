package io.echovault.app.doctor;

import io.echovault.app.metrics.NewestBackup;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;

/** There is a backup of the last day. */
final class BackupCheck implements Check {
  private static final String REMEDY =
      "Run scripts/backup.sh every day, as cron does with: 0 2 * * * "
          + "/path/to/scripts/backup.sh";

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public Finding look(Installation installation) {
    Path folder =
        Path.of(installation.environment().getOrDefault("BACKUP_DIR", "/tmp/echovault_backups"));
    try {
      return NewestBackup.in(folder)
          .map(written -> judged(Duration.between(written, installation.instants().instant())))
          .orElseGet(() -> Finding.fail("there is none in " + folder, REMEDY));
    } catch (NoSuchFileException | NotDirectoryException none) {
      return Finding.fail("there is none in " + folder, REMEDY);
    } catch (IOException e) {
      return Finding.fail(folder + " cannot be looked at", "Run this as the bot's user.");
    }
  }

  private static Finding judged(Duration age) {
    String what = "the newest is " + age.toHours() + " hours old";
    return age.compareTo(NewestBackup.OLDEST) <= 0
        ? Finding.pass(what)
        : Finding.fail(what, REMEDY);
  }
}
