package io.echovault.app;

import io.echovault.localpostgres.LocalPostgres;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.postgres.PostgresSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.PGConnection;

/** Every table by COPY, all as of one moment; into tables that the migrations have made. */
final class TableCopies implements DatabaseDump {
  private static final String SEQUENCES = "sequences.sql";

  @Override
  public void take(LocalPostgres from, Path into) throws SQLException, IOException {
    try (Connection connection = DatabaseDump.connect(from)) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      var copies = connection.unwrap(PGConnection.class).getCopyAPI();
      for (String table : DatabaseDump.tables(connection)) {
        try (OutputStream out = Files.newOutputStream(into.resolve(table))) {
          copies.copyOut("COPY echovault." + table + " TO STDOUT (FORMAT binary)", out);
        }
      }
      Files.write(
          into.resolve(SEQUENCES),
          DatabaseDump.ask(
              connection,
              "SELECT format('SELECT setval(%L, %s)', 'echovault.' || sequencename, last_value)"
                  + " FROM pg_sequences WHERE schemaname = 'echovault' AND last_value IS NOT NULL"));
      connection.commit();
    }
  }

  @Override
  public void restore(Path from, LocalPostgres into) throws SQLException, IOException {
    PostgresDatabase.open(new PostgresSettings(into.url(), Optional.empty(), 2)).close();
    try (Connection connection = DatabaseDump.connect(into);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      var copies = connection.unwrap(PGConnection.class).getCopyAPI();
      for (String table : DatabaseDump.tables(connection)) {
        statement.execute("TRUNCATE echovault." + table);
        try (InputStream rows = Files.newInputStream(from.resolve(table))) {
          copies.copyIn("COPY echovault." + table + " FROM STDIN (FORMAT binary)", rows);
        }
      }
      for (String sequence : Files.readAllLines(from.resolve(SEQUENCES))) {
        statement.execute(sequence);
      }
      connection.commit();
    }
  }

  @Override
  public String toString() {
    return "COPY of every table";
  }
}
