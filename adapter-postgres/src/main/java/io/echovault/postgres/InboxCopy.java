package io.echovault.postgres;

import io.echovault.ports.outbound.Inbox;
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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * Messages on their way into the inbox by COPY, all or none, in PostgreSQL's binary format (manual,
 * chapter COPY, section "Binary Format").
 */
final class InboxCopy {
  private static final String COPY =
      "COPY inbox (message, sender, received_at, lane, content) FROM STDIN (FORMAT binary)";
  private static final byte[] HEAD = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int FLAGS_AND_EXTENSION = 8;
  private static final short FIELDS = 5;
  private static final int UUID_BYTES = 16;

  /** Everything of a row but the content: the number of fields, their lengths, and four values. */
  private static final int ROW_BYTES = 2 + FIELDS * 4 + 2 * UUID_BYTES + 8 + 2;

  private static final short END = -1;
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

  /** A unique violation, and two calls that have messages in common and wait for each other. */
  private static final Set<String> IN_THE_WAY = Set.of("23505", "40P01");

  private InboxCopy() {}

  /** False when nothing was stored, since a message is there already or on its way in. */
  static boolean copy(Connection connection, List<InboxItem> items) {
    try {
      byte[] rows = rows(items);
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(COPY, new ByteArrayInputStream(rows), rows.length);
      return true;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (SQLException failed) {
      if (IN_THE_WAY.contains(Objects.requireNonNullElse(failed.getSQLState(), ""))) {
        return false;
      }
      throw Failures.of(failed);
    }
  }

  private static byte[] rows(List<InboxItem> items) {
    int size = HEAD.length + FLAGS_AND_EXTENSION + 2;
    for (InboxItem item : items) {
      size += ROW_BYTES + item.content().length();
    }
    ByteBuffer rows = ByteBuffer.allocate(size).put(HEAD).putInt(0).putInt(0);
    for (InboxItem item : items) {
      rows.putShort(FIELDS);
      put(rows, item.message().value());
      put(rows, item.sender().value());
      rows.putInt(8).putLong(ChronoUnit.MICROS.between(EPOCH, item.receivedAt()));
      rows.putInt(2).putShort((short) Inbox.lane(item.sender()));
      byte[] content = item.content().array();
      rows.putInt(content.length).put(content);
    }
    return rows.putShort(END).array();
  }

  private static void put(ByteBuffer rows, UUID value) {
    rows.putInt(UUID_BYTES)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
  }
}
