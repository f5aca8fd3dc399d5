package io.echovault.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * The role that the app works under: it cannot log in, owns nothing, and may do with each table
 * only what its port needs. Every database has one of its own, since roles are shared by all
 * databases of a server.
 */
final class WorkingRole {
  private static final int LONGEST_NAME = 63;

  private static final List<String> GRANTS =
      List.of(
          "USAGE ON SCHEMA echovault",
          "EXECUTE ON FUNCTION enter_tenant(uuid)",
          "EXECUTE ON FUNCTION totals(timestamptz)",
          "SELECT, INSERT, UPDATE ON tenants",
          "SELECT, INSERT, UPDATE, DELETE ON divisions",
          "SELECT, INSERT, UPDATE ON members",
          "SELECT, INSERT, UPDATE (content) ON journal",
          "SELECT, INSERT, DELETE, UPDATE (content) ON replies",
          "SELECT, INSERT ON audit_events",
          "SELECT, INSERT, DELETE ON snapshots",
          "SELECT, INSERT, UPDATE, DELETE ON vectors",
          "SELECT, INSERT, UPDATE, DELETE ON vector_progress",
          "SELECT, INSERT, UPDATE, DELETE ON logins",
          "SELECT, INSERT, UPDATE, DELETE ON sessions",
          "SELECT, INSERT, UPDATE, DELETE ON recoveries",
          "SELECT, INSERT, UPDATE, DELETE ON voices",
          "SELECT, INSERT, UPDATE, DELETE ON recordings",
          "SELECT, INSERT, DELETE ON subscription_facts",
          "SELECT, INSERT, UPDATE ON plan_use",
          "SELECT ON message_counts",
          "EXECUTE ON FUNCTION count_messages(uuid[], date[], text[], text[], text[], boolean[],"
              + " bigint[])",
          "EXECUTE ON FUNCTION message_totals(integer)",
          "SELECT, INSERT, UPDATE, DELETE ON links",
          "SELECT, INSERT, DELETE ON directory",
          "SELECT, INSERT, UPDATE (wrapped), DELETE ON platform_keys",
          "EXECUTE ON FUNCTION erase_journal(uuid, uuid)",
          "EXECUTE ON FUNCTION members_of_all_tenants(uuid, uuid, integer)",
          "SELECT, INSERT, UPDATE, DELETE ON due_items",
          "SELECT, INSERT, UPDATE ON inbox",
          "USAGE ON SEQUENCE inbox_ord",
          "EXECUTE ON FUNCTION audit_heads",
          "INSERT ON erasure_traces",
          "SELECT, INSERT ON inbox_arrivals",
          "EXECUTE ON FUNCTION unpack_arrivals(integer)",
          "SELECT, UPDATE ON inbox_lanes",
          "SELECT, INSERT, UPDATE, DELETE ON inbox_workers",
          "SELECT, INSERT, UPDATE, DELETE ON sending");

  private WorkingRole() {}

  /** The role's name in a database. */
  static String name(String database) {
    String name = "echovault_worker_" + database;
    return name.length() <= LONGEST_NAME && name.chars().allMatch(c -> c < 128)
        ? name
        : "echovault_worker_" + UUID.nameUUIDFromBytes(database.getBytes(StandardCharsets.UTF_8));
  }

  static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  /**
   * Makes the role if need be, and grants it what it needs and nothing else.
   *
   * @param owner a connection of the login that owns the tables
   * @param login who is to work under the role
   */
  static void prepare(Connection owner, String role, String login) throws SQLException {
    if (!exists(owner, role)) {
      create(owner, role);
    }
    if (!isMember(owner, login, role)) {
      run(owner, "GRANT " + quoted(role) + " TO " + quoted(login));
    }
    owner.setAutoCommit(false);
    run(owner, "REVOKE ALL ON ALL TABLES IN SCHEMA echovault FROM " + quoted(role));
    for (String grant : GRANTS) {
      run(owner, "GRANT " + grant + " TO " + quoted(role));
    }
    owner.commit();
    owner.setAutoCommit(true);
  }

  /**
   * Whether the login has to take the role before it works. One that is an ordinary one, apart from
   * the owner's, and has the role's rights without taking it, works under its own name: the
   * machines of a divided database know each other's statements by the name of who sends them, and
   * let only a role in that may log in.
   */
  static boolean isTaken(Connection connection, String owner, String login, String role)
      throws SQLException {
    return ask(
        connection,
        """
        SELECT NOT EXISTS (
          SELECT FROM pg_roles WHERE rolname = ? AND NOT rolsuper AND NOT rolbypassrls
            AND NOT pg_has_role(oid, ?, 'USAGE') AND pg_has_role(oid, ?, 'USAGE'))
        """,
        login,
        owner,
        role);
  }

  private static void create(Connection owner, String role) throws SQLException {
    try {
      run(owner, "CREATE ROLE " + quoted(role) + " NOLOGIN NOINHERIT");
    } catch (SQLException failed) {
      if (failed.getSQLState().equals("42501")) {
        throw new IllegalStateException(
            "the login of the database may not create the role "
                + role
                + ": give it CREATEROLE, or let an administrator create that role with NOLOGIN and"
                + " grant it to the login",
            failed);
      }
      throw failed;
    }
  }

  static boolean exists(Connection owner, String role) throws SQLException {
    return ask(owner, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)", role);
  }

  private static boolean isMember(Connection owner, String login, String role) throws SQLException {
    // Since version 16 a member may be without the right to take the role.
    boolean old = owner.getMetaData().getDatabaseMajorVersion() < 16;
    String right = old ? "MEMBER" : "SET";
    return ask(owner, "SELECT pg_has_role(?, ?, ?)", login, role, right);
  }

  private static boolean ask(Connection connection, String sql, String... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (var rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
