package io.echovault.drills.trust;

import io.echovault.bench.run.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** All tables of the bot, for somebody who may write them, with copies to go back to. */
final class HandoverTables implements AutoCloseable {
  private final Connection writer;
  private final List<String> tables;

  HandoverTables(String administratorUrl) throws SQLException {
    writer = new Database(administratorUrl).connect();
    run("SET search_path = echovault");
    tables =
        list(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'echovault'"
                + " AND tablename <> 'flyway_schema_history'");
  }

  Connection connection() {
    return writer;
  }

  /** Copies every table into a new schema. */
  void copyTo(String schema) throws SQLException {
    run("CREATE SCHEMA " + schema);
    for (String table : tables) {
      run("CREATE TABLE " + schema + "." + table + " AS TABLE echovault." + table);
    }
  }

  /** Makes every table what it was when it was copied into a schema. */
  void restore(String schema) throws SQLException {
    run("TRUNCATE " + String.join(", ", tables));
    for (String table : tables) {
      run(
          "INSERT INTO "
              + table
              + " OVERRIDING SYSTEM VALUE SELECT * FROM "
              + schema
              + "."
              + table);
    }
  }

  int run(String sql) throws SQLException {
    try (Statement statement = writer.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  UUID id(String sql) throws SQLException {
    return UUID.fromString(list(sql).get(0));
  }

  private List<String> list(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = writer.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    }
    return values;
  }

  @Override
  public void close() throws SQLException {
    writer.close();
  }
}
