package io.echovault.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What the rows of a database mean, as a number that the first migration writes. A database whose
 * rows this version would misread is refused before anything in it is changed.
 */
final class StoredFormat {
  /**
   * Grows when rows of before cannot be read any more: 2 since rows carry proofs of access, 3 since
   * a reply names its key and every stored form its version, 4 since what is stored names its
   * channel and a session says what opened it, 5 since a member's state holds the end of the
   * journal.
   */
  static final int NUMBER = 5;

  private static final String REFUSAL =
      "the database holds data in a format that this version does not read: use an empty database,"
          + " or the version that wrote it. For the demo, stop it and remove its folder"
          + " (DATA_DIR, which is .demo unless set otherwise)";

  private StoredFormat() {}

  /**
   * Looks at a database before it is migrated.
   *
   * @param owner a connection of the login that owns the tables
   * @throws IllegalStateException when it holds data in another format
   */
  static void check(Connection owner) throws SQLException {
    // The first migration makes the number and the table of keys together, so tables without a
    // number, empty ones too, are of before there was one.
    boolean fits =
        there(owner, "format")
            ? ask(owner, "SELECT number = " + NUMBER + " FROM echovault.format")
            : !there(owner, "platform_keys");
    if (!fits) {
      throw new IllegalStateException(REFUSAL);
    }
  }

  private static boolean there(Connection owner, String table) throws SQLException {
    return ask(owner, "SELECT to_regclass('echovault." + table + "') IS NOT NULL");
  }

  private static boolean ask(Connection owner, String sql) throws SQLException {
    try (var statement = owner.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
