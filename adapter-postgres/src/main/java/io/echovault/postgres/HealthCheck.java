package io.echovault.postgres;

import io.echovault.ports.vocabulary.MemoException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks at how the database is. */
final class HealthCheck {
  private static final String LOOK =
      """
      SELECT current_setting('fsync') AS fsync,
             current_setting('full_page_writes') AS full_page_writes,
             current_setting('synchronous_commit') AS synchronous_commit,
             pg_is_in_recovery() AS read_only,
             (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser,
             (SELECT rolbypassrls FROM pg_roles WHERE rolname = current_user) AS bypass,
             (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) AS superuser_login,
             EXISTS (SELECT FROM pg_class
                     WHERE relnamespace = 'echovault'::regnamespace
                       AND pg_has_role(current_user, relowner, 'USAGE')) AS owner
      """;

  private final Transactions transactions;

  HealthCheck(Transactions transactions) {
    this.transactions = transactions;
  }

  Health look() {
    try {
      return transactions.each(
          handle -> handle.createQuery(LOOK).map((row, context) -> health(row)).one());
    } catch (MemoException.TryAgain unreachable) {
      return new Health(false, false, false, List.of(String.valueOf(unreachable.getMessage())));
    }
  }

  private static Health health(ResultSet row) throws SQLException {
    var problems = new ArrayList<String>();
    for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
      if (row.getString(setting).equals("off")) {
        problems.add(setting + " is off, so what is acknowledged can be lost: switch it on");
      }
    }
    boolean durable = problems.isEmpty();
    boolean bound = true;
    for (String power : List.of("superuser", "bypass", "owner")) {
      if (row.getBoolean(power)) {
        problems.add("the role that the app works under is not bound by row-level security");
        bound = false;
        break;
      }
    }
    if (row.getBoolean("superuser_login")) {
      problems.add("the login of the database is a superuser; an ordinary one is enough");
    }
    boolean writable = !row.getBoolean("read_only");
    if (!writable) {
      problems.add("the database only takes reads");
    }
    return new Health(writable, durable, bound, problems);
  }
}
