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
             EXISTS (SELECT FROM pg_roles WHERE rolname = ?)
               AND to_regclass('echovault.members') IS NOT NULL AS prepared,
             clock_timestamp() AS clock
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
        boolean prepared = row.getBoolean("prepared");
        int version = row.getInt("version");
        boolean encrypted = row.getBoolean("encrypted");
        int connections = row.getInt("connections");
        Instant clock = row.getTimestamp("clock").toInstant();
        return new Inspection(
            version,
            encrypted,
            connections,
            prepared,
            Migrations.missing(settings.owner()),
            clock,
            prepared ? open(connection, role) : List.of());
      }
    } catch (SQLException failed) {
      throw Failures.of(failed);
    }
  }

  /** Asks as the bot would that has forgotten to say whose rows it wants. */
  private static List<String> open(Connection connection, String role) throws SQLException {
    List<String> walled = texts(connection, WALLED);
    List<String> open = new ArrayList<>();
    try (var statement = connection.createStatement()) {
      statement.execute("SET ROLE " + WorkingRole.quoted(role));
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

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
