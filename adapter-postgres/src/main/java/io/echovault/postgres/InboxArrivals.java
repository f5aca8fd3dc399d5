package io.echovault.postgres;

import io.echovault.ports.vocabulary.InboxItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/**
 * Messages that come many at once, some in a row, until they are moved to the inbox. Written by
 * COPY, all or none, in PostgreSQL's binary format (manual, chapter COPY, section "Binary Format"),
 * which costs the database about a third of what a row of the inbox does.
 */
final class InboxArrivals {
  /** From so many messages on, moving them later costs less than it saves those who wait. */
  static final int MANY = 32;

  /** How many rows are moved at a time. */
  private static final int MOVED = 32;

  /** How many places a row has: what the sequence inbox_ord is advanced by. */
  private static final int PLACES = 64;

  /** What a page has room for, and what a message takes beside its content. */
  private static final int PAGE = 8000;

  private static final int AROUND_CONTENT = 48;

  private static final String COPY =
      "COPY inbox_arrivals (messages, senders, times, contents) FROM STDIN (FORMAT binary)";
  private static final String UNPACK = "SELECT unpack_arrivals(?)";

  /** Moves everything. */
  static final String UNPACK_ALL = "SELECT unpack_arrivals(NULL)";

  private static final byte[] HEAD = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int FLAGS_AND_EXTENSION = 8;
  private static final short FIELDS = 4;
  private static final short END = -1;
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

  private static final int UUID_BYTES = 16;
  private static final int TIME_BYTES = 8;

  /** The four lengths of a message's values, and those that have always the same length. */
  private static final int MESSAGE_BYTES = 4 * 4 + 2 * UUID_BYTES + TIME_BYTES;

  /** Dimensions, nulls, type, length, first index; the lengths of elements come before each. */
  private static final int ARRAY_BYTES = 5 * 4;

  private static final int ROW_BYTES = 2 + FIELDS * (4 + ARRAY_BYTES);

  /** Numbers of types, in the system's table pg_type. */
  private static final int BYTEA = 17;

  private static final int TIMESTAMPTZ = 1184;
  private static final int UUIDS = 2950;

  private final Transactions transactions;
  private volatile boolean left = true;

  InboxArrivals(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Keeps messages, durably, all or none; whether they are new comes out when they are moved. */
  void add(List<InboxItem> items) {
    byte[] rows = rows(items);
    transactions.each(
        handle -> {
          copy(handle.getConnection(), rows);
          return rows.length;
        });
    left = true;
  }

  /** Whether this process left something here to move; others may have in any case. */
  boolean left() {
    return left;
  }

  /** Moves the oldest messages to the inbox; false when there was nothing. */
  boolean move() {
    // Before the look: what comes during it is seen by the next.
    left = false;
    long rows =
        transactions.each(
            handle -> handle.createQuery(UNPACK).bind(0, MOVED).mapTo(Long.class).one());
    if (rows == MOVED) {
      left = true;
    }
    return rows > 0;
  }

  private static void copy(Connection connection, byte[] rows) {
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(COPY, new ByteArrayInputStream(rows), rows.length);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (SQLException failed) {
      throw Failures.of(failed);
    }
  }

  private static byte[] rows(List<InboxItem> items) {
    List<List<InboxItem>> parts = parts(items);
    int size = HEAD.length + FLAGS_AND_EXTENSION + parts.size() * ROW_BYTES + 2;
    for (InboxItem item : items) {
      size += MESSAGE_BYTES + item.content().length();
    }
    ByteBuffer rows = ByteBuffer.allocate(size).put(HEAD).putInt(0).putInt(0);
    parts.forEach(part -> put(rows, part));
    return rows.putShort(END).array();
  }

  private static List<List<InboxItem>> parts(List<InboxItem> items) {
    List<List<InboxItem>> parts = new ArrayList<>();
    int from = 0;
    int bytes = 0;
    for (int i = 0; i < items.size(); i++) {
      int more = AROUND_CONTENT + items.get(i).content().length();
      if (i > from && (bytes + more > PAGE || i - from == PLACES)) {
        parts.add(items.subList(from, i));
        from = i;
        bytes = 0;
      }
      bytes += more;
    }
    parts.add(items.subList(from, items.size()));
    return parts;
  }

  private static void put(ByteBuffer rows, List<InboxItem> part) {
    rows.putShort(FIELDS);
    array(rows, UUIDS, part, UUID_BYTES, item -> put(rows, item.message().value()));
    array(rows, UUIDS, part, UUID_BYTES, item -> put(rows, item.sender().value()));
    array(
        rows,
        TIMESTAMPTZ,
        part,
        TIME_BYTES,
        item -> rows.putLong(ChronoUnit.MICROS.between(EPOCH, item.receivedAt())));
    int contents = 0;
    for (InboxItem item : part) {
      contents += 4 + item.content().length();
    }
    arrayHead(rows, BYTEA, part.size(), contents);
    for (InboxItem item : part) {
      byte[] content = item.content().array();
      rows.putInt(content.length).put(content);
    }
  }

  private static void array(
      ByteBuffer rows, int type, List<InboxItem> part, int bytes, Consumer<InboxItem> put) {
    arrayHead(rows, type, part.size(), part.size() * (4 + bytes));
    for (InboxItem item : part) {
      rows.putInt(bytes);
      put.accept(item);
    }
  }

  private static void arrayHead(ByteBuffer rows, int type, int elements, int bytes) {
    rows.putInt(ARRAY_BYTES + bytes).putInt(1).putInt(0).putInt(type).putInt(elements).putInt(1);
  }

  private static void put(ByteBuffer rows, UUID value) {
    rows.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
  }
}
