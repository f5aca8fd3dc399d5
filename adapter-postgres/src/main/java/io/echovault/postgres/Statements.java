package io.echovault.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The statements of one transaction. What nobody waits for is collected, and goes to the database
 * in one exchange with the next question, or with the commit at the end.
 */
final class Statements {
  private final Connection connection;
  private final ExchangeTexts texts;
  private final List<Statement> pending = new ArrayList<>();
  private final List<Statement> behind = new ArrayList<>();

  /** Makes something of a row. */
  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes what a statement gives. */
  @FunctionalInterface
  private interface Taker {
    void take(ResultSet result) throws SQLException;
  }

  /** Rows that are there once the next exchange is over. */
  final class Rows<T> {
    private final List<T> rows = new ArrayList<>();
    private boolean there;

    /** The rows; asks for them now if nothing was asked since. */
    List<T> get() {
      if (!there) {
        flush();
      }
      return rows;
    }

    private void take(Reader<T> reader, ResultSet result) throws SQLException {
      while (result.next()) {
        rows.add(reader.read(result));
      }
      there = true;
    }
  }

  /** One statement; {@code otherwise} is thrown when it neither changes nor gives one row. */
  private record Statement(
      String sql,
      List<Object> values,
      Taker taker,
      Optional<Supplier<RuntimeException>> otherwise) {}

  Statements(Connection connection, ExchangeTexts texts) {
    this.connection = connection;
    this.texts = texts;
  }

  /**
   * Adds a statement.
   *
   * @param values for the question marks, in their order
   */
  void add(String sql, Object... values) {
    pending.add(new Statement(sql, List.of(values), ResultSet::next, Optional.empty()));
  }

  /** Adds a statement that must change or give one row; {@code otherwise} is thrown if not. */
  void addForOne(Supplier<RuntimeException> otherwise, String sql, Object... values) {
    Taker one = result -> check(result.next(), otherwise);
    pending.add(new Statement(sql, List.of(values), one, Optional.of(otherwise)));
  }

  /** Carries out what was collected, and then asks for rows. */
  <T> List<T> ask(Reader<T> reader, String sql, Object... values) {
    Rows<T> rows = new Rows<>();
    pending.add(question(rows, reader, sql, values));
    flush();
    return rows.get();
  }

  /** The same for what gives at most one row. */
  <T> Optional<T> askForOne(Reader<T> reader, String sql, Object... values) {
    return ask(reader, sql, values).stream().findFirst();
  }

  /** Asks for rows that are wanted after the next question; they come with its answer. */
  <T> Rows<T> askBehind(Reader<T> reader, String sql, Object... values) {
    Rows<T> rows = new Rows<>();
    behind.add(question(rows, reader, sql, values));
    return rows;
  }

  private static <T> Statement question(
      Rows<T> rows, Reader<T> reader, String sql, Object... values) {
    Taker taker = result -> rows.take(reader, result);
    return new Statement(sql, List.of(values), taker, Optional.empty());
  }

  /** Carries out what was collected. */
  void flush() {
    if (isCollected()) {
      try {
        exchange(texts.of(sql()), false);
      } catch (SQLException failed) {
        throw Failures.of(failed);
      } finally {
        pending.clear();
      }
    }
  }

  /**
   * Carries out what was collected and commits, in one exchange: whoever waits for a commit waits
   * for one way to the database and back instead of two. Does nothing when nothing was collected;
   * the transaction then ends as others do.
   */
  void commit() {
    if (isCollected()) {
      try {
        exchange(texts.committing(sql(), this::required), true);
      } catch (SQLException failed) {
        throw RowRequired.missing(failed)
            .flatMap(place -> pending.get(place).otherwise())
            .map(Supplier::get)
            .orElseGet(() -> Failures.of(failed));
      } finally {
        pending.clear();
      }
    }
  }

  /** The places of the statements that must change or give a row. */
  private List<Integer> required() {
    return IntStream.range(0, pending.size())
        .filter(place -> pending.get(place).otherwise().isPresent())
        .boxed()
        .toList();
  }

  private boolean isCollected() {
    pending.addAll(behind);
    behind.clear();
    return !pending.isEmpty();
  }

  private List<String> sql() {
    List<String> sql = new ArrayList<>(pending.size());
    for (Statement each : pending) {
      sql.add(each.sql());
    }
    return sql;
  }

  /**
   * Sends what was collected.
   *
   * @param checked whether the database fails where a row is missing
   */
  private void exchange(String text, boolean checked) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(text)) {
      bind(statement);
      boolean rows = statement.execute();
      for (Statement each : pending) {
        if (rows) {
          try (ResultSet result = statement.getResultSet()) {
            each.taker().take(result);
          }
        } else if (!checked && each.otherwise().isPresent()) {
          check(statement.getUpdateCount() == 1, each.otherwise().get());
        }
        rows = statement.getMoreResults();
      }
    }
  }

  private static void check(boolean one, Supplier<RuntimeException> otherwise) {
    if (!one) {
      throw otherwise.get();
    }
  }

  private void bind(PreparedStatement statement) throws SQLException {
    int position = 1;
    for (Statement each : pending) {
      for (Object value : each.values()) {
        if (value instanceof Values.Many many) {
          many.set(position, statement);
        } else {
          statement.setObject(position, value);
        }
        position++;
      }
    }
  }
}
