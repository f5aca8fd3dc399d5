package io.echovault.app.doctor;

import io.echovault.postgres.Inspection;

/** The database answers, and is PostgreSQL 15 or later. */
final class DatabaseCheck implements Check {
  private static final int OLDEST = 15;

  @Override
  public String name() {
    return "database";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings ->
            installation
                .inspection(settings)
                .map(DatabaseCheck::version)
                .orElseGet(
                    () ->
                        Finding.fail(
                            "no database answers at DATABASE_URL, or it refuses the login",
                            "Start PostgreSQL, or mend DATABASE_URL; psql \"$DATABASE_URL\" says"
                                + " what is wrong.")));
  }

  private static Finding version(Inspection inspection) {
    return inspection.version() >= OLDEST
        ? Finding.pass("PostgreSQL " + inspection.version())
        : Finding.fail(
            "the server is PostgreSQL " + inspection.version(),
            "Move the database to PostgreSQL 15 or later.");
  }
}
