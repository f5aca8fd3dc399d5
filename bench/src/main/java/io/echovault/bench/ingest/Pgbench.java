package io.echovault.bench.ingest;

import io.echovault.bench.run.Database;
import io.echovault.localpostgres.LocalPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load program, with a script that commits one row at a time. */
final class Pgbench implements AutoCloseable {
  private static final int CLIENTS = 32;
  private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+) ");

  private final LocalPostgres postgres;
  private final Path script;
  private final int payload;

  /**
   * Prepares a table on a server.
   *
   * @param payload bytes in each row
   */
  Pgbench(LocalPostgres postgres, int payload) throws IOException, SQLException {
    this.postgres = postgres;
    this.payload = payload;
    script = Files.createTempFile("single-row-commit", ".sql");
    try (InputStream resource = Pgbench.class.getResourceAsStream("/single-row-commit.sql")) {
      if (resource == null) {
        throw new IOException("single-row-commit.sql is missing from the jar");
      }
      Files.copy(resource, script, StandardCopyOption.REPLACE_EXISTING);
    }
    ask(
        "CREATE TABLE bench_messages (LIKE echovault.inbox INCLUDING ALL)"
            + " WITH (fillfactor = 70); CREATE SEQUENCE bench_ord; SELECT 0");
  }

  /** Commits for a while and gives the commits per second. */
  double commitsPerSecond(Duration length) throws IOException, InterruptedException {
    URI uri = URI.create(postgres.url());
    String[] login = uri.getRawUserInfo().split(":", 2);
    List<String> command =
        List.of(
            "pgbench",
            "--no-vacuum",
            "--protocol=prepared",
            "--client=" + CLIENTS,
            "--jobs=2",
            "--time=" + length.toSeconds(),
            "--define=payload=\\x" + "5a".repeat(payload),
            "--file=" + script,
            "--host=127.0.0.1",
            "--port=" + uri.getPort(),
            "--username=" + login[0],
            uri.getPath().substring(1));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", login[1]);
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher rate = RATE.matcher(printed);
    if (process.waitFor() != 0 || !rate.find()) {
      throw new IOException("pgbench failed: " + printed);
    }
    return Double.parseDouble(rate.group(1));
  }

  /** Runs a query again and again, until it gives zero. */
  void untilZero(String sql) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      long given = 1;
      while (given > 0) {
        try (ResultSet result = statement.executeQuery()) {
          result.next();
          given = result.getLong(1);
        }
      }
    }
  }

  private Connection connect() throws SQLException {
    return new Database(postgres.url()).connect();
  }

  /** The first column of the first row that a statement gives. */
  String ask(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    }
  }

  /** Whether the program is on this machine. */
  static boolean installed() {
    try {
      return new ProcessBuilder("pgbench", "--version").redirectErrorStream(true).start().waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    Files.delete(script);
  }
}
