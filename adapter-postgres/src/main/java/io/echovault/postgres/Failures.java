package io.echovault.postgres;

import io.echovault.ports.vocabulary.MemoException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;

/** What a failed statement means for the caller. Messages hold no values. */
final class Failures {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String ANSWERED = "replies_message";

  // Lost races and time limits.
  private static final Set<String> STATES =
      Set.of("40001", "40P01", "55P03", "57014", "25006", "25P02", "25P03", "25P04");
  // No connection, out of something, asked to stop, trouble with its files.
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58", "XX");

  private Failures() {}

  /** The exception to throw for what the database said. */
  static RuntimeException of(SQLException failed) {
    String state = Optional.ofNullable(failed.getSQLState()).orElse("");
    if (failed instanceof SQLTransientConnectionException) {
      return new MemoException.TryAgain("the database gives no connection", failed);
    }
    if (state.equals(UNIQUE_VIOLATION)) {
      return taken(failed);
    }
    if (STATES.contains(state)
        || CLASSES.contains(state.substring(0, Math.min(2, state.length())))) {
      return new MemoException.TryAgain("the database is unwell, SQL state " + state, failed);
    }
    return new IllegalStateException(
        "the database refuses a statement, SQL state " + state, failed);
  }

  private static RuntimeException taken(SQLException failed) {
    String constraint = constraint(failed);
    return constraint.equals(ANSWERED)
        ? new MemoException.TryAgain("the message has an answer already", failed)
        : new IllegalStateException("a place is taken, by constraint " + constraint, failed);
  }

  private static String constraint(SQLException failed) {
    return failed instanceof PSQLException said && said.getServerErrorMessage() != null
        ? String.valueOf(said.getServerErrorMessage().getConstraint())
        : "";
  }

  /** What the database said, underneath a library's exception. */
  static Optional<SQLException> causeOf(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException said) {
        return Optional.of(said);
      }
    }
    return Optional.empty();
  }
}
