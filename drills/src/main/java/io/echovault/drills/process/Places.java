package io.echovault.drills.process;

import io.echovault.bench.run.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everywhere that something may have been written down, looked through for needles. */
final class Places {
  private final Needles needles;
  private final Map<String, Set<String>> found = new LinkedHashMap<>();
  private int looked;
  private long bytes;

  Places(Needles needles) {
    this.needles = needles;
  }

  /** Every file of a folder. */
  void folder(String name, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      content(file).ifPresent(content -> text(name + "/" + folder.relativize(file), content));
    }
  }

  /** Empty when it is gone: the database removes files of its own while it runs. */
  private static Optional<byte[]> content(Path file) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  /** Every row of every table, as a dump by the owner has them. */
  void tables(Database database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String table : names(statement)) {
        var rows = new ByteArrayOutputStream();
        // Binary columns as the text that a dump has, and as they are.
        try (ResultSet all = statement.executeQuery("SELECT * FROM " + table)) {
          int columns = all.getMetaData().getColumnCount();
          while (all.next()) {
            for (int column = 1; column <= columns; column++) {
              byte[] value = all.getBytes(column);
              rows.writeBytes(value == null ? new byte[0] : value);
              rows.write('\n');
            }
          }
        }
        text("table " + table, rows.toByteArray());
      }
    }
  }

  private static List<String> names(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT oid::regclass FROM pg_class WHERE relkind = 'r' AND relnamespace IN"
                + " ('echovault'::regnamespace, 'public'::regnamespace)")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  /** Something that was printed or answered. */
  void text(String name, byte[] content) {
    looked++;
    bytes += content.length;
    Set<String> here = needles.in(content);
    if (!here.isEmpty()) {
      found.computeIfAbsent(name, none -> new TreeSet<>()).addAll(here);
    }
  }

  /** In how many places was looked. */
  int looked() {
    return looked;
  }

  long bytes() {
    return bytes;
  }

  /** The names of the needles that were found, by place. */
  Map<String, Set<String>> found() {
    return found;
  }
}
