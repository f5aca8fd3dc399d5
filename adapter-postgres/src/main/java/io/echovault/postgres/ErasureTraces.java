package io.echovault.postgres;

import io.echovault.ports.vocabulary.MemoException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * Removes the wrapped keys of erased members from the files of the tables. A deleted row stays in
 * its page, and an ordinary {@code VACUUM} gives its place back without overwriting it, so the
 * tables that hold keys are rewritten: {@code VACUUM FULL}. That locks a table. The lock is waited
 * for no longer than {@code 200 ms} and held no longer than {@code 2 s}; what cannot be done then
 * is left for the next call. Afterwards a new segment of the write-ahead log is begun, so that the
 * segments with the keys can be archived and reused.
 *
 * <p>Safe for many threads and processes: one does it, the others do nothing.
 */
public final class ErasureTraces {
  /** Notes that something is to be removed; part of the transaction that destroys the keys. */
  static final String NOTE = "INSERT INTO erasure_traces DEFAULT VALUES";

  /** Tables that hold wrapped keys. */
  static final List<String> WITH_KEYS = List.of("members", "platform_keys");

  /** Larger tables would be locked for too long. */
  static final long MOST_BYTES = 256L << 20;

  // Any number will do, as long as every version uses the same.
  private static final long LOCK = 0x6576747261636573L;
  private static final String LIMITS = "SET lock_timeout = '200ms'; SET statement_timeout = '2s'";
  private static final String LAST =
      "SELECT max(id) FROM erasure_traces WHERE noted_at <= now() - make_interval(secs => ?)";

  private final DatabaseUrl owner;

  ErasureTraces(DatabaseUrl owner) {
    this.owner = owner;
  }

  /** What a call came to. */
  public enum Outcome {
    /** Nothing was erased since the last call that removed everything, or not long enough ago. */
    NOTHING,
    /** The keys are in no table's file any more, and a new segment of the log is begun. */
    REMOVED,
    /** The same, but the owner may not call {@code pg_switch_wal}. */
    REMOVED_LOG_NOT_SWITCHED,
    /** A table is in use or takes too long now; to be tried again. */
    LATER,
    /** A table is too large to be locked while the bot runs; an administrator has to rewrite it. */
    TOO_LARGE
  }

  /**
   * Removes what erasures left that are at least {@code settled} old. Transactions of the bot last
   * no longer than half a minute, so after a minute none sees the former rows any more.
   *
   * @throws MemoException.TryAgain when the database cannot be reached
   */
  public Outcome remove(Duration settled) {
    try (Connection connection = Connections.pooled(owner);
        Statement statement = connection.createStatement()) {
      OptionalLong last = last(connection, settled);
      if (last.isEmpty()) {
        return Outcome.NOTHING;
      }
      if (!one(statement, "SELECT pg_try_advisory_lock(" + LOCK + ")")) {
        return Outcome.LATER;
      }
      statement.execute(LIMITS);
      for (String table : WITH_KEYS) {
        if (!one(statement, "SELECT pg_table_size('" + table + "'::regclass) <= " + MOST_BYTES)) {
          return Outcome.TOO_LARGE;
        }
        statement.execute("VACUUM (FULL) " + table);
      }
      boolean switched = switchLog(statement);
      statement.execute("DELETE FROM erasure_traces WHERE id <= " + last.getAsLong());
      return switched ? Outcome.REMOVED : Outcome.REMOVED_LOG_NOT_SWITCHED;
    } catch (SQLException failed) {
      if (busy(failed)) {
        return Outcome.LATER;
      }
      throw Failures.of(failed);
    }
  }

  private static OptionalLong last(Connection connection, Duration settled) throws SQLException {
    try (PreparedStatement ask = connection.prepareStatement(LAST)) {
      ask.setDouble(1, settled.toMillis() / 1_000.0);
      try (ResultSet row = ask.executeQuery()) {
        row.next();
        long last = row.getLong(1);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(last);
      }
    }
  }

  private static boolean switchLog(Statement statement) throws SQLException {
    if (!one(statement, "SELECT has_function_privilege('pg_catalog.pg_switch_wal()', 'EXECUTE')")) {
      return false;
    }
    statement.execute("SELECT pg_switch_wal()");
    return true;
  }

  private static boolean one(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.next() && row.getBoolean(1);
    }
  }

  // The lock did not come in time, or the statement took too long.
  private static boolean busy(SQLException failed) {
    return "55P03".equals(failed.getSQLState()) || "57014".equals(failed.getSQLState());
  }
}
