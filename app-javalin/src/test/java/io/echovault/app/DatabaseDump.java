package io.echovault.app;

import io.echovault.localpostgres.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A way to take a whole database and to bring it back into an empty one, as operators do. */
interface DatabaseDump {
  Path INSTALLED = Path.of("/usr/lib/postgresql/15/bin");

  /** Takes the database into files of a directory. */
  void take(LocalPostgres from, Path into) throws SQLException, IOException;

  /** Brings it back into a database where nothing is. */
  void restore(Path from, LocalPostgres into) throws SQLException, IOException;

  /** PostgreSQL's own COPY, which is always there, and its tools where they are installed. */
  static Stream<DatabaseDump> all() {
    boolean tools =
        Files.isExecutable(INSTALLED.resolve("pg_dump"))
            && Files.isExecutable(INSTALLED.resolve("psql"));
    return tools
        ? Stream.of(new TableCopies(), new ToolDump(INSTALLED))
        : Stream.of(new TableCopies());
  }

  /** A number for the content of each table, whatever the order of its rows. */
  static Map<String, String> contents(LocalPostgres postgres) throws SQLException {
    Map<String, String> all = new TreeMap<>();
    try (Connection connection = connect(postgres)) {
      for (String table : tables(connection)) {
        String sql =
            "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '')"
                + " FROM echovault.%s t";
        all.put(table, ask(connection, sql.formatted(table)).get(0));
      }
    }
    return all;
  }

  /** The tables of the bot, those of the migrations left out. */
  static List<String> tables(Connection connection) throws SQLException {
    return ask(
        connection,
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace ="
            + " 'echovault'::regnamespace AND relname <> 'flyway_schema_history' ORDER BY 1");
  }

  static List<String> ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }

  /** With the login that owns the database. */
  static Connection connect(LocalPostgres postgres) throws SQLException {
    return connect(postgres.url());
  }

  /** With the login that a URL names. */
  static Connection connect(String url) throws SQLException {
    String[] parts = url.replace("postgresql://", "").split("[:@]", 3);
    return DriverManager.getConnection("jdbc:postgresql://" + parts[2], parts[0], parts[1]);
  }
}
