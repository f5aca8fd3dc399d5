package io.echovault.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The changes that a transaction has collected. They go to the database together, in one exchange,
 * before the next read and before the end.
 */
final class Writes {
  private final Connection connection;
  private final List<Write> pending = new ArrayList<>();

  private record Write(String sql, List<Object> values, Optional<String> missing) {}

  Writes(Connection connection) {
    this.connection = connection;
  }

  /**
   * Adds a statement.
   *
   * @param values for the question marks, in their order
   */
  void add(String sql, Object... values) {
    pending.add(new Write(sql, List.of(values), Optional.empty()));
  }

  /** Adds a statement that must change one row; {@code missing} says what it means if not. */
  void addForOne(String missing, String sql, Object... values) {
    pending.add(new Write(sql, List.of(values), Optional.of(missing)));
  }

  /** Carries the collected changes out. */
  void flush() {
    if (pending.isEmpty()) {
      return;
    }
    // The driver sends statements that are written as one in one exchange, each prepared.
    String sql = pending.stream().map(Write::sql).collect(Collectors.joining(";"));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement);
      statement.execute();
      for (Write write : pending) {
        if (write.missing().isPresent() && statement.getUpdateCount() != 1) {
          throw new IllegalStateException(write.missing().get());
        }
        statement.getMoreResults();
      }
    } catch (SQLException failed) {
      throw Failures.of(failed);
    } finally {
      pending.clear();
    }
  }

  private void bind(PreparedStatement statement) throws SQLException {
    int position = 1;
    for (Write write : pending) {
      for (Object value : write.values()) {
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
