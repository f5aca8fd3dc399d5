package io.echovault.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks, as the owner, at what a restore would meet. */
final class Occupied {
  private static final String OTHERS =
      """
      SELECT count(*) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()
        AND coalesce(backend_type, 'client backend') = 'client backend'
      """;
  private static final String THERE = "SELECT to_regclass('echovault.inbox') IS NOT NULL";

  /** A handled message stays as a row without content, so that a redelivery is known. */
  private static final String ACKNOWLEDGED =
      """
      SELECT (SELECT count(*) FROM echovault.inbox)
           + (SELECT coalesce(sum(cardinality(messages)), 0) FROM echovault.inbox_arrivals)
      """;

  private Occupied() {}

  static Occupancy look(PostgresSettings settings) {
    try (Connection connection = Connections.pooled(settings.owner());
        Statement statement = connection.createStatement()) {
      int others = (int) number(statement, OTHERS);
      boolean there;
      try (ResultSet row = statement.executeQuery(THERE)) {
        there = row.next() && row.getBoolean(1);
      }
      return new Occupancy(there ? number(statement, ACKNOWLEDGED) : 0, others);
    } catch (SQLException failed) {
      throw Failures.of(failed);
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
