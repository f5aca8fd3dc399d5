package io.echovault.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at a database before anything is done with it, and changes nothing. */
final class Fitness {
  private static final String LOOK =
      """
      SELECT current_setting('fsync') AS fsync,
             current_setting('full_page_writes') AS full_page_writes,
             current_setting('synchronous_commit') AS synchronous_commit,
             login.rolsuper AS login_superuser,
             login.rolbypassrls AS login_bypass,
             EXISTS (SELECT FROM pg_class
                     JOIN pg_namespace schema ON schema.oid = relnamespace
                     WHERE nspname = 'echovault' AND relowner = login.oid) AS login_owner,
             coalesce(worker.rolsuper, false) AS worker_superuser,
             coalesce(worker.rolbypassrls, false) AS worker_bypass,
             EXISTS (SELECT FROM pg_class
                     JOIN pg_namespace schema ON schema.oid = relnamespace
                     WHERE nspname = 'echovault'
                       AND pg_has_role(worker.oid, relowner, 'USAGE')) AS worker_owner
      FROM pg_roles login LEFT JOIN pg_roles worker ON worker.rolname = ?
      WHERE login.rolname = session_user
      """;

  private static final Map<String, String> POWERS =
      Map.of(
          "login_superuser",
          "the login of DATABASE_URL is a superuser, whom no wall holds: use an ordinary one",
          "login_bypass",
          "the login of DATABASE_URL has BYPASSRLS: take it away with ALTER ROLE ... NOBYPASSRLS",
          "worker_superuser",
          "the role that the bot works under is a superuser: ALTER ROLE ... NOSUPERUSER",
          "worker_bypass",
          "the role that the bot works under has BYPASSRLS: ALTER ROLE ... NOBYPASSRLS",
          "worker_owner",
          "the role that the bot works under owns tables, or is a member of who does: revoke that");

  private Fitness() {}

  static List<String> problems(PostgresSettings settings) {
    try (Connection connection = Connections.pooled(settings.login());
        PreparedStatement look = connection.prepareStatement(LOOK)) {
      look.setString(1, WorkingRole.name(settings.owner().database()));
      try (ResultSet row = look.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("the database does not know its own login");
        }
        return problems(row, settings.ownerUrl().isPresent());
      }
    } catch (SQLException failed) {
      throw Failures.of(failed);
    }
  }

  private static List<String> problems(ResultSet row, boolean dutiesSeparated) throws SQLException {
    var problems = new ArrayList<String>();
    for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
      if (row.getString(setting).equals("off")) {
        problems.add(setting + " is off, so what is acknowledged can be lost: switch it on");
      }
    }
    for (Map.Entry<String, String> power : POWERS.entrySet()) {
      if (row.getBoolean(power.getKey())) {
        problems.add(power.getValue());
      }
    }
    if (dutiesSeparated && row.getBoolean("login_owner")) {
      problems.add(
          "the login of DATABASE_URL owns tables, which are to belong to that of"
              + " DATABASE_OWNER_URL: ALTER TABLE ... OWNER TO, or leave DATABASE_OWNER_URL out");
    }
    return problems;
  }
}
