package io.echovault.postgres;

import io.echovault.localpostgres.LocalPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one PostgreSQL server that all tests of this module share. */
final class Cluster {
  private static final LocalPostgres SERVER = LocalPostgres.temporary();
  private static final PostgresDatabase DATABASE =
      PostgresDatabase.open(new PostgresSettings(SERVER.url(), Optional.empty(), 12));

  private Cluster() {}

  static PostgresDatabase database() {
    return DATABASE;
  }

  static String url() {
    return SERVER.url();
  }

  static String administratorUrl() {
    return SERVER.administratorUrl();
  }

  /** The same server with another database that belongs to the same login. */
  static String newDatabase(String name) throws SQLException {
    run(administratorUrl(), "CREATE DATABASE " + name + " OWNER echovault");
    return url().replaceFirst("/echovault$", "/" + name);
  }

  /** Makes the queues empty and all lanes free. */
  static void emptyQueues() {
    try {
      run(
          url(),
          "TRUNCATE echovault.inbox, echovault.inbox_arrivals, echovault.inbox_workers, echovault.sending;"
              + " UPDATE echovault.inbox_lanes SET holder = NULL");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A connection as a login, not under the working role. */
  static Connection connect(String url) throws SQLException {
    return Connections.plain(DatabaseUrl.parse(url));
  }

  static void run(String url, String sql) throws SQLException {
    try (Connection connection = connect(url)) {
      run(connection, sql);
    }
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of a query's rows, as text. */
  static List<String> query(String url, String sql) throws SQLException {
    try (Connection connection = connect(url)) {
      return query(connection, sql);
    }
  }

  static List<String> query(Connection connection, String sql) throws SQLException {
    var values = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
