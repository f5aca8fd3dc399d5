package io.echovault.postgres;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.QueueDepth;
import io.echovault.ports.vocabulary.RowProof;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;

/** Values on their way to the database and back. */
final class Values {
  private Values() {}

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> instantIfAny(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static Fingerprint fingerprint(ResultSet row, String column) throws SQLException {
    return new Fingerprint(uuid(row, column));
  }

  static Bytes bytes(ResultSet row, String column) throws SQLException {
    return new Bytes(row.getBytes(column));
  }

  /** The columns version and mac of a row. */
  static RowProof proof(ResultSet row) throws SQLException {
    return new RowProof(row.getLong("version"), bytes(row, "mac"));
  }

  /** The version that a row must have to be replaced by another; less than 0 for any. */
  static long replaced(RowProof proof) {
    return proof.version() - 1;
  }

  /** A row with the columns waiting, dead and oldest. */
  static QueueDepth depth(ResultSet row) throws SQLException {
    return new QueueDepth(row.getLong("waiting"), row.getLong("dead"), instantIfAny(row, "oldest"));
  }

  static long micros(Duration duration) {
    return duration.toNanos() / 1000;
  }

  /** An array of one SQL type. */
  @SuppressWarnings("ArrayRecordComponent")
  record Many(String type, Object[] elements) implements Argument {
    void set(int position, PreparedStatement statement) throws SQLException {
      statement.setArray(position, statement.getConnection().createArrayOf(type, elements));
    }

    @Override
    public void apply(int position, PreparedStatement statement, StatementContext context)
        throws SQLException {
      set(position, statement);
    }
  }

  static <T> Many uuids(Collection<T> items, Function<T, UUID> part) {
    return new Many("uuid", items.stream().map(part).toArray(UUID[]::new));
  }

  static <T> Many longs(Collection<T> items, Function<T, Long> part) {
    return new Many("int8", items.stream().map(part).toArray(Long[]::new));
  }

  static <T> Many ints(Collection<T> items, Function<T, Integer> part) {
    return new Many("int4", items.stream().map(part).toArray(Integer[]::new));
  }

  static <T> Many texts(Collection<T> items, Function<T, String> part) {
    return new Many("text", items.stream().map(part).toArray(String[]::new));
  }

  static <T> Many times(Collection<T> items, Function<T, Instant> part) {
    return new Many(
        "timestamptz", items.stream().map(part).map(Instant::toString).toArray(String[]::new));
  }

  static <T> Many bytes(Collection<T> items, Function<T, Bytes> part) {
    return new Many("bytea", items.stream().map(part).map(Bytes::array).toArray(byte[][]::new));
  }
}
