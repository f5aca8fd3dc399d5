package io.echovault.app.doctor;

import io.echovault.app.settings.Settings;
import io.echovault.postgres.Inspection;
import java.util.regex.Pattern;

/** The way to the database is encrypted, or does not leave this machine. */
final class EncryptionInTransitCheck implements Check {
  private static final Pattern HERE =
      Pattern.compile("[@/](?:localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1\\])[:/]");

  @Override
  public String name() {
    return "database-tls";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withDatabase(EncryptionInTransitCheck::judged);
  }

  private static Finding judged(Inspection inspection, Settings settings) {
    if (inspection.encrypted()) {
      return Finding.pass("the connection is encrypted");
    }
    return HERE.matcher(settings.database().url().value()).find()
        ? Finding.pass("the database is on this machine")
        : Finding.fail(
            "the connection to the database goes over a network and is not encrypted",
            "Switch ssl on in PostgreSQL, and add ?sslmode=verify-full&sslrootcert=FILE to"
                + " DATABASE_URL.");
  }
}
