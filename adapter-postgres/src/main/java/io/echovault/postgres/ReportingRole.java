package io.echovault.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * The role of those who report: it cannot log in, reads the views without content, one tenant at a
 * time, and changes nothing. An administrator grants it to the logins of people and programs.
 */
final class ReportingRole {
  private static final int LONGEST_NAME = 63;
  private static final String NOT_ALLOWED = "42501";

  /** Each view with those columns of its table that it shows, which are all that may be read. */
  private static final List<String> GRANTS =
      List.of(
          "USAGE ON SCHEMA echovault",
          "SELECT (tenant_id, member_id, role, standing, department_id, last_number, created_at)"
              + " ON members",
          "SELECT ON report_members",
          "SELECT (tenant_id, member_id, seq, memory_id, number, change, tier, version, recorded_at)"
              + " ON journal",
          "SELECT ON report_memories",
          "SELECT (tenant_id, member_id, seq, at, act) ON audit_events",
          "SELECT ON report_acts",
          "SELECT (tenant_id, member_id, failures, lockouts, locked_until) ON logins",
          "SELECT ON report_logins",
          "SELECT (tenant_id, member_id, factors, opened_at, expires_at) ON sessions",
          "SELECT ON report_sessions",
          "SELECT (tenant_id, member_id, reply_id, to_send, merges, created_at) ON replies",
          "SELECT ON report_replies");

  private ReportingRole() {}

  /** The role's name in a database. */
  static String name(String database) {
    String name = "echovault_reader_" + database;
    return name.length() <= LONGEST_NAME && name.chars().allMatch(c -> c < 128)
        ? name
        : "echovault_reader_" + UUID.nameUUIDFromBytes(database.getBytes(UTF_8));
  }

  /**
   * Makes the role if need be, and grants it what it may read. The bot does without it: where its
   * login may make no roles, there is none until an administrator makes it.
   *
   * @param owner a connection of the login that owns the tables, outside a transaction
   */
  static void prepare(Connection owner, String role) throws SQLException {
    if (!WorkingRole.exists(owner, role) && !created(owner, role)) {
      return;
    }
    owner.setAutoCommit(false);
    WorkingRole.run(
        owner, "REVOKE ALL ON ALL TABLES IN SCHEMA echovault FROM " + WorkingRole.quoted(role));
    for (String grant : GRANTS) {
      WorkingRole.run(owner, "GRANT " + grant + " TO " + WorkingRole.quoted(role));
    }
    owner.commit();
    owner.setAutoCommit(true);
  }

  private static boolean created(Connection owner, String role) throws SQLException {
    try {
      WorkingRole.run(owner, "CREATE ROLE " + WorkingRole.quoted(role) + " NOLOGIN");
      return true;
    } catch (SQLException failed) {
      if (NOT_ALLOWED.equals(failed.getSQLState())) {
        return false;
      }
      throw failed;
    }
  }
}
