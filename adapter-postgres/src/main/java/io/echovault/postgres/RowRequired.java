package io.echovault.postgres;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Statements that fail in the database when they neither change nor give one row. SQL has no
 * statement that only fails: here a text that is no number is cast to one, and the database names
 * that text in its message.
 */
final class RowRequired {
  private static final String INVALID_TEXT = "22P02";
  private static final String MARK = "\"no row of statement ";

  private RowRequired() {}

  /**
   * A statement that fails instead of changing or giving nothing.
   *
   * @param place what the failure is told apart by
   */
  static String in(String sql, int place) {
    String rows = sql.startsWith("SELECT") ? sql : sql + " RETURNING 1";
    // Only the count tells the text, so the planner can not cast it ahead of the execution.
    return "WITH concerned AS (%s) SELECT CASE WHEN count(*) = 1 THEN 1 ELSE (%s)::int END FROM concerned"
        .formatted(rows, "'no row of statement %d, but ' || count(*)".formatted(place));
  }

  /** The place of the statement that failed so; empty when it was another failure. */
  static Optional<Integer> missing(SQLException failed) {
    return INVALID_TEXT.equals(failed.getSQLState()) ? place(message(failed)) : Optional.empty();
  }

  private static Optional<Integer> place(String message) {
    int mark = message.indexOf(MARK);
    if (mark < 0) {
      return Optional.empty();
    }
    int from = mark + MARK.length();
    return Optional.of(Integer.valueOf(message.substring(from, message.indexOf(',', from))));
  }

  private static String message(SQLException failed) {
    return failed instanceof PSQLException said
        ? Optional.ofNullable(said.getServerErrorMessage())
            .map(ServerErrorMessage::getMessage)
            .orElse("")
        : "";
  }
}
