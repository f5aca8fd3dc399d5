package io.echovault.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the shape that this version needs. */
final class Migrations {
  // Any number will do, as long as every version uses the same.
  private static final long LOCK = 0x6563686f7661756cL;

  // Not Flyway's usual folder, in which a build on top of an older one may still have files.
  private static final String FOLDER = "classpath:db/schema";

  private Migrations() {}

  /**
   * Migrates, and prepares the working role. Several processes may do this at once.
   *
   * @return the working role's name, where the login has to take it before it works
   */
  static Optional<String> run(DatabaseUrl owner, DatabaseUrl login) {
    String role = WorkingRole.name(owner.database());
    try (Connection connection = Connections.plain(owner);
        var statement = connection.createStatement()) {
      // Held by this connection until it closes; nothing else is done in a transaction on it, so a
      // migration that waits for old transactions does not wait for this one.
      statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
      StoredFormat.check(connection);
      migrate(owner);
      WorkingRole.prepare(connection, role, login.user());
      ReportingRole.prepare(connection, ReportingRole.name(owner.database()));
      boolean taken = WorkingRole.isTaken(connection, owner.user(), login.user(), role);
      return taken ? Optional.of(role) : Optional.empty();
    } catch (SQLException failed) {
      throw Failures.of(failed);
    } catch (FlywayException failed) {
      throw Failures.causeOf(failed)
          .map(Failures::of)
          .orElseGet(() -> new IllegalStateException("the database cannot be migrated", failed));
    }
  }

  /** How many steps a database is behind. Looks, and changes nothing. */
  static int missing(DatabaseUrl owner) {
    try {
      return flyway(owner).info().pending().length;
    } catch (FlywayException failed) {
      throw Failures.causeOf(failed)
          .map(Failures::of)
          .orElseGet(() -> new IllegalStateException("the database cannot be looked at", failed));
    }
  }

  private static void migrate(DatabaseUrl owner) {
    flyway(owner).migrate();
  }

  private static Flyway flyway(DatabaseUrl owner) {
    var properties = new HashMap<String, String>();
    Connections.properties(owner)
        .forEach((name, value) -> properties.put(name.toString(), value.toString()));
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(Connections.address(owner), owner.user(), owner.password())
        .jdbcProperties(properties)
        .schemas(Connections.SCHEMA)
        .locations(FOLDER)
        .placeholderReplacement(false)
        .load();
  }
}
