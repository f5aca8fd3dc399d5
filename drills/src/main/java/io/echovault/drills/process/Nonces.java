package io.echovault.drills.process;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** The nonces of all that is sealed in a database, each with the key that it was used under. */
final class Nonces {
  /** Whose key, which of their two, and what was sealed under it; a journal entry has two parts. */
  private static final String SEALED =
      """
      SELECT member_id::text, 'OPEN', state, false FROM echovault.members WHERE state <> ''
      UNION ALL
      SELECT member_id::text, sealed_with, content, false FROM echovault.replies WHERE content <> ''
      UNION ALL
      SELECT member_id::text, tier, content, true FROM echovault.journal WHERE content <> ''
      UNION ALL
      SELECT member_id::text, tier, content, false FROM echovault.vectors
      UNION ALL
      SELECT 'inbox/' || received_at::date, 'OPEN', content, false FROM echovault.inbox
      WHERE content <> ''
      UNION ALL
      SELECT 'inbox/' || time::date, 'OPEN', content, false
      FROM echovault.inbox_arrivals, unnest(times, contents) AS item (time, content)
      """;

  private static final int NONCE = 12;

  private final Set<String> seen = new HashSet<>();
  private long collected;
  private long reused;

  /** Collects them all. */
  static Nonces of(Connection connection) throws SQLException {
    var nonces = new Nonces();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SEALED)) {
      while (rows.next()) {
        String which = rows.getString(2).contains("SECRET") ? "/secret" : "/open";
        byte[] content = rows.getBytes(3);
        if (rows.getBoolean(4)) {
          nonces.entry(rows.getString(1), which, ByteBuffer.wrap(content));
        } else {
          nonces.add(rows.getString(1) + which, content);
        }
      }
    }
    return nonces;
  }

  /** A byte for the form, then two parts; what stands beside the words is under the open key. */
  private void entry(String member, String which, ByteBuffer content) {
    content.get();
    add(member + "/open", part(content));
    add(member + which, part(content));
  }

  private static byte[] part(ByteBuffer content) {
    byte[] part = new byte[content.getInt()];
    content.get(part);
    return part;
  }

  /** Adds what was sealed under a key: a byte for the format, then the nonce. */
  void add(String key, byte[] sealed) {
    collected++;
    if (!seen.add(key + HexFormat.of().formatHex(sealed, 1, 1 + NONCE))) {
      reused++;
    }
  }

  long collected() {
    return collected;
  }

  /** How many were used under their key before. */
  long reused() {
    return reused;
  }
}
