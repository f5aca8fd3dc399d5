package io.echovault.drills.trust;

import io.echovault.bench.run.Database;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The database past all that guards it: takes walls down in it, and looks at a tenant's rows. */
final class CrossingWalls implements AutoCloseable {
  private static final String TENANT = "app.tenant";

  /** What the policies ask instead while the code's wall is down. */
  static final String ATTACKER = "app.attacker";

  private final Connection connection;

  CrossingWalls(String administratorUrl) throws SQLException {
    connection = new Database(administratorUrl).connect();
  }

  /** Turns row-level security on or off for every tenant table. */
  void rowLevelSecurity(boolean on) throws SQLException {
    for (String table :
        rows("SELECT DISTINCT tablename FROM pg_policies WHERE schemaname = 'echovault'")) {
      run("ALTER TABLE echovault." + table + (on ? " ENABLE" : " DISABLE") + " ROW LEVEL SECURITY");
    }
  }

  /**
   * Makes every policy ask for the tenant in another setting than the one that the code sets: then
   * the code may say what it likes, and the database alone decides.
   */
  void policiesHeedTheCode(boolean heed) throws SQLException {
    String from = heed ? ATTACKER : TENANT;
    String to = heed ? TENANT : ATTACKER;
    List<String> statements =
        rows(
            "SELECT format('ALTER POLICY %I ON echovault.%I USING (%s) WITH CHECK (%s)', policyname,"
                + " tablename, replace(qual, '"
                + from
                + "', '"
                + to
                + "'), replace(with_check, '"
                + from
                + "', '"
                + to
                + "')) FROM pg_policies WHERE schemaname = 'echovault'");
    for (String each : statements) {
      run(each);
    }
  }

  /** Everything that any table holds of a tenant, as one hash for each table. */
  List<String> holdings(TenantId tenant) throws SQLException {
    List<String> all = new ArrayList<>();
    for (String table :
        rows(
            "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid WHERE"
                + " relkind = 'r' AND attname = 'tenant_id' AND relnamespace ="
                + " 'echovault'::regnamespace ORDER BY 1")) {
      all.add(
          table
              + " "
              + rows(
                  "SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM echovault."
                      + table
                      + " t WHERE tenant_id = '"
                      + tenant.value()
                      + "'"));
    }
    return all;
  }

  /** Counts messages of a kind that nobody else has for a tenant; no port does that for it. */
  void countMessages(TenantId tenant, YearMonth month, String category) throws SQLException {
    run(
        "INSERT INTO echovault.message_counts VALUES ('%s', %d, '999', '%s', '', true, 7, '%s', 7)"
            .formatted(
                tenant.value(),
                month.getYear() * 100 + month.getMonthValue(),
                category,
                month.atDay(1)));
  }

  /** Removes what an earlier try left in the attacker's tenant under the victim's id. */
  void sweep(TenantId attacker, MemberId victim) throws SQLException {
    for (String table :
        rows(
            "SELECT table_name FROM information_schema.columns WHERE table_schema = 'echovault' AND"
                + " column_name IN ('tenant_id', 'member_id') GROUP BY 1 HAVING count(*) = 2")) {
      run(
          "DELETE FROM echovault.%s WHERE tenant_id = '%s' AND member_id = '%s'"
              .formatted(table, attacker.value(), victim.value()));
    }
  }

  List<String> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(result.getString(1));
      }
      return rows;
    }
  }

  /** Changes something, and gives how many rows it was. */
  int run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
