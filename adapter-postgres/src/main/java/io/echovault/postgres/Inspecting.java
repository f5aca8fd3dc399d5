package io.echovault.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks at a database, and changes nothing. */
final class Inspecting {
  private static final String LOOK =
      """
      SELECT current_setting('server_version_num')::int / 10000 AS version,
             coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS encrypted,
             current_setting('max_connections')::int
               - current_setting('superuser_reserved_connections')::int AS connections,
             to_regnamespace('echovault') IS NULL AS vacant,
             CASE WHEN to_regclass('echovault.members') IS NULL THEN false
               -- Tables that were just restored are there before the role may use them.
               ELSE EXISTS (
                 SELECT FROM pg_roles
                 WHERE rolname = ? AND has_schema_privilege(oid, 'echovault', 'USAGE'))
             END AS prepared,
             current_setting('log_statement') IN ('mod', 'all')
               OR current_setting('log_min_duration_statement') <> '-1'
                 AND current_setting('log_parameter_max_length') <> '0' AS logged,
             clock_timestamp() AS clock
      """;

  /** Who reports from the database reads; only the owner and the bot's role write. */
  private static final String WRITERS =
      """
      SELECT rolname FROM pg_roles role
      WHERE NOT rolsuper AND rolname NOT LIKE 'pg\\_%' AND rolname NOT IN (?, ?, ?)
        AND EXISTS (
          SELECT FROM pg_class JOIN pg_namespace schema ON schema.oid = relnamespace
          WHERE nspname = 'echovault' AND relkind = 'r'
            AND has_table_privilege(role.oid, pg_class.oid, 'INSERT, UPDATE, DELETE, TRUNCATE'))
      ORDER BY rolname
      """;

  private static final String WALLED =
      """
      SELECT relname FROM pg_class JOIN pg_namespace schema ON schema.oid = relnamespace
      WHERE nspname = 'echovault' AND relrowsecurity ORDER BY relname
      """;

  private Inspecting() {}

  static Inspection look(PostgresSettings settings) {
    String role = WorkingRole.name(settings.owner().database());
    try (Connection connection = Connections.pooled(settings.login());
        PreparedStatement look = connection.prepareStatement(LOOK)) {
      look.setString(1, role);
      try (ResultSet row = look.executeQuery()) {
        row.next();
        boolean vacant = row.getBoolean("vacant");
        boolean prepared = row.getBoolean("prepared");
        int version = row.getInt("version");
        boolean encrypted = row.getBoolean("encrypted");
        int connections = row.getInt("connections");
        Instant clock = row.getTimestamp("clock").toInstant();
        boolean logged = row.getBoolean("logged");
        List<String> writers =
            prepared
                ? texts(connection, WRITERS, settings.login().user(), settings.owner().user(), role)
                : List.of();
        return new Inspection(
            version,
            encrypted,
            connections,
            vacant,
            prepared,
            Migrations.missing(settings.owner()),
            clock,
            logged,
            writers,
            prepared ? open(connection, settings, role) : List.of());
      }
    } catch (SQLException failed) {
      throw Failures.of(failed);
    }
  }

  /** Asks as the bot would that has forgotten to say whose rows it wants. */
  private static List<String> open(Connection connection, PostgresSettings settings, String role)
      throws SQLException {
    List<String> walled = texts(connection, WALLED);
    List<String> open = new ArrayList<>();
    try (var statement = connection.createStatement()) {
      if (WorkingRole.isTaken(connection, settings.owner().user(), settings.login().user(), role)) {
        statement.execute("SET ROLE " + WorkingRole.quoted(role));
      }
      for (String table : walled) {
        String sql = "SELECT EXISTS (SELECT FROM echovault." + WorkingRole.quoted(table) + ")";
        try (ResultSet row = statement.executeQuery(sql)) {
          if (row.next() && row.getBoolean(1)) {
            open.add(table);
          }
        }
      }
    }
    return open;
  }

  private static List<String> texts(Connection connection, String sql, String... values)
      throws SQLException {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        statement.setString(at + 1, values[at]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
    }
    return texts;
  }
}
