package io.echovault.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The statements of one transaction. What nobody waits for is collected, and goes to the database
 * in one exchange with the next question, or at the end.
 */
final class Statements {
  private final Connection connection;
  private final List<Statement> pending = new ArrayList<>();

  /** Makes something of a row. */
  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** One statement; {@code otherwise} is thrown when it neither changes nor gives one row. */
  private record Statement(
      String sql, List<Object> values, Optional<Supplier<RuntimeException>> otherwise) {}

  Statements(Connection connection) {
    this.connection = connection;
  }

  /**
   * Adds a statement.
   *
   * @param values for the question marks, in their order
   */
  void add(String sql, Object... values) {
    pending.add(new Statement(sql, List.of(values), Optional.empty()));
  }

  /** Adds a statement that must change or give one row; {@code otherwise} is thrown if not. */
  void addForOne(Supplier<RuntimeException> otherwise, String sql, Object... values) {
    pending.add(new Statement(sql, List.of(values), Optional.of(otherwise)));
  }

  /** Carries out what was collected, and then asks for rows. */
  <T> List<T> ask(Reader<T> reader, String sql, Object... values) {
    add(sql, values);
    List<T> rows = new ArrayList<>();
    exchange(
        result -> {
          while (result.next()) {
            rows.add(reader.read(result));
          }
          return rows;
        });
    return rows;
  }

  /** The same for what gives at most one row. */
  <T> Optional<T> askForOne(Reader<T> reader, String sql, Object... values) {
    return ask(reader, sql, values).stream().findFirst();
  }

  /** Carries out what was collected. */
  void flush() {
    if (!pending.isEmpty()) {
      exchange(result -> List.of());
    }
  }

  private void exchange(Reader<?> last) {
    // The driver sends statements that are written as one in one exchange, each prepared.
    String sql = pending.stream().map(Statement::sql).collect(Collectors.joining(";"));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement);
      boolean rows = statement.execute();
      for (int i = 0; i < pending.size(); i++) {
        if (rows) {
          read(statement, pending.get(i), i == pending.size() - 1 ? last : ResultSet::next);
        } else {
          check(pending.get(i), statement.getUpdateCount() == 1);
        }
        rows = statement.getMoreResults();
      }
    } catch (SQLException failed) {
      throw Failures.of(failed);
    } finally {
      pending.clear();
    }
  }

  private static void read(PreparedStatement statement, Statement asked, Reader<?> reader)
      throws SQLException {
    try (ResultSet result = statement.getResultSet()) {
      if (asked.otherwise().isPresent()) {
        check(asked, result.next());
      } else {
        reader.read(result);
      }
    }
  }

  private static void check(Statement statement, boolean one) {
    if (!one && statement.otherwise().isPresent()) {
      throw statement.otherwise().get().get();
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
