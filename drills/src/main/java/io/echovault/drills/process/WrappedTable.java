package io.echovault.drills.process;

import io.echovault.core.LocalKeyVault;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemoException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every wrapped key of a database, as it unwraps under one encryption key and no other. */
final class WrappedTable {
  /** What each key is wrapped with as its context, and the key. */
  private static final String ALL =
      """
      SELECT 'member/' || tenant_id || '/' || member_id || '/open', open_key FROM echovault.members
      WHERE standing <> 'ERASED'
      UNION ALL
      SELECT 'member/' || tenant_id || '/' || member_id || '/secret', secret_key
      FROM echovault.members WHERE standing <> 'ERASED'
      UNION ALL
      SELECT 'platform/' || name, wrapped FROM echovault.platform_keys
      """;

  private final Map<String, Bytes> keys = new LinkedHashMap<>();
  private int unreadable;

  private WrappedTable() {}

  static WrappedTable read(Connection connection, String encryptionKey) throws SQLException {
    var vault = LocalKeyVault.of(new Bytes(HexFormat.of().parseHex(encryptionKey)));
    var table = new WrappedTable();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(ALL)) {
      while (rows.next()) {
        table.add(vault, rows.getString(1), new Bytes(rows.getBytes(2)));
      }
    }
    return table;
  }

  private void add(LocalKeyVault vault, String context, Bytes wrapped) {
    try {
      keys.put(context, vault.unwrap(wrapped, context));
    } catch (MemoException.Unreadable unreadable) {
      this.unreadable++;
    }
  }

  /** How many keys do not open. */
  int unreadable() {
    return unreadable;
  }

  int size() {
    return keys.size();
  }

  /**
   * How many keys of an earlier look are others now, or are not there; those that were destroyed on
   * purpose are none of them.
   */
  long changedSince(WrappedTable earlier) {
    return earlier.keys.entrySet().stream()
        .filter(each -> !each.getValue().equals(keys.get(each.getKey())))
        .count();
  }
}
