package io.echovault.app.doctor;

import io.echovault.app.settings.Settings;
import io.echovault.postgres.Inspection;

/** The database takes all connections of the bot. */
final class ConnectionsCheck implements Check {
  /** What commands, backups and monitoring use beside the bot. */
  private static final int OTHERS = 10;

  @Override
  public String name() {
    return "connections";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withDatabase(ConnectionsCheck::judged);
  }

  private static Finding judged(Inspection inspection, Settings settings) {
    int wanted = settings.database().poolSize() + OTHERS;
    return wanted <= inspection.connections()
        ? Finding.pass(wanted + " of " + inspection.connections() + " are wanted")
        : Finding.fail(
            "DATABASE_POOL_SIZE and "
                + OTHERS
                + " for commands make "
                + wanted
                + ", and the database takes "
                + inspection.connections(),
            "Lower DATABASE_POOL_SIZE, or raise max_connections in postgresql.conf.");
  }
}
