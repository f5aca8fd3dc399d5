package io.echovault.postgres;

import static io.echovault.testkit.Fixtures.newMemory;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.Fixtures;
import io.echovault.testkit.StorageHook;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Those who report see numbers, times and ids of one tenant at a time, and no content. */
class ReportingTest implements StorageHook {
  private static final String ROLE = ReportingRole.name("echovault");
  private static final List<String> VIEWS =
      List.of(
          "report_acts",
          "report_logins",
          "report_members",
          "report_memories",
          "report_replies",
          "report_sessions");

  /** The columns that nobody but the bot reads, by their names in all tables. */
  private static final List<String> CONTENT =
      List.of(
          "anchors",
          "audit_hash",
          "content",
          "hash",
          "mac",
          "message",
          "open_key",
          "recipient",
          "secret_key",
          "state",
          "subject",
          "verifier",
          "wrapped");

  private final TenantId tenant = newTenant();
  private final MemberId member = memberIn(tenant);

  ReportingTest() {
    write(
        tenant,
        scope -> {
          scope.journal().append(member, List.of(Fixtures.entry(1, newMemory())));
          scope.audit(List.of(Fixtures.event(member, 1)));
          scope.replies().put(Fixtures.replyTo(member, Fixtures.newFingerprint()));
        });
  }

  @Override
  public Storage storage() {
    return Cluster.database().storage();
  }

  @Test
  void showsOneTenantAtATime() throws SQLException {
    try (Connection connection = reporting()) {
      List<String> filled =
          List.of("report_members", "report_memories", "report_acts", "report_replies");
      for (String view : filled) {
        assertThat(count(connection, view)).as(view + " without a tenant").isEqualTo("0");
      }
      Cluster.run(connection, "SET app.tenant = '" + tenant.value() + "'");
      for (String view : filled) {
        assertThat(count(connection, view)).as(view).isEqualTo("1");
      }
      Cluster.run(connection, "SET app.tenant = '" + newTenant().value() + "'");
      for (String view : filled) {
        assertThat(count(connection, view)).as(view + " of another").isEqualTo("0");
      }
    }
  }

  @Test
  void readsNoContentAndChangesNothing() throws SQLException {
    for (String sql :
        List.of(
            "SELECT content FROM journal",
            "SELECT content FROM replies",
            "SELECT recipient FROM replies",
            "SELECT open_key FROM members",
            "SELECT state FROM members",
            "SELECT verifier FROM logins",
            "SELECT subject FROM audit_events",
            "SELECT * FROM members",
            "SELECT 1 FROM directory",
            "SELECT 1 FROM inbox",
            "SELECT 1 FROM links",
            "SELECT 1 FROM platform_keys",
            "SELECT 1 FROM sending",
            "SELECT * FROM totals(now())",
            "SELECT * FROM audit_heads('00000000-0000-0000-0000-000000000000', NULL, 1)",
            "UPDATE members SET role = 'OWNER'",
            "UPDATE report_members SET role = 'OWNER'",
            "DELETE FROM report_memories",
            "INSERT INTO report_sessions DEFAULT VALUES",
            "CREATE TABLE echovault.more ()")) {
      try (Connection connection = reporting()) {
        assertThatThrownBy(() -> Cluster.run(connection, sql))
            .as(sql)
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void holdsNoContentInAnyViewAndMayReadNoSuchColumn() throws SQLException {
    assertThat(
            administrator(
                "SELECT relname FROM pg_class WHERE relkind = 'v' AND relnamespace ="
                    + " 'echovault'::regnamespace ORDER BY relname"))
        .containsExactlyElementsOf(VIEWS);
    assertThat(
            administrator(
                "SELECT DISTINCT attname FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid"
                    + " WHERE relkind IN ('r', 'v') AND attnum > 0 AND NOT attisdropped AND"
                    + " relnamespace = 'echovault'::regnamespace AND has_column_privilege('"
                    + ROLE
                    + "', attrelid, attnum, 'SELECT')"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(CONTENT);
    assertThat(
            administrator(
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace ="
                    + " 'echovault'::regnamespace AND has_table_privilege('"
                    + ROLE
                    + "', oid, 'INSERT, UPDATE, DELETE, TRUNCATE')"))
        .isEmpty();
  }

  @Test
  void givesSumsOverAllTenantsToTheBot() throws SQLException {
    String url = Cluster.newDatabase("sums");
    try (var database = PostgresDatabase.open(new PostgresSettings(url, Optional.empty(), 2))) {
      Totals before = database.totals(Instant.now());
      assertThat(before.members()).isZero();
      assertThat(before.allBytes()).isPositive();
      StorageHook hook = database::storage;
      hook.memberIn(newTenant());
      hook.memberIn(newTenant());
      Cluster.run(url, "UPDATE echovault.members SET last_number = 21");
      Cluster.run(
          url,
          "INSERT INTO echovault.sessions SELECT tenant_id, member_id, gen_random_uuid(), 'PIN',"
              + " now(), now() + add, 1, '' FROM echovault.members,"
              + " (VALUES (interval '1 hour'), (interval '-1 hour')) AS lives (add)");
      Totals after = database.totals(Instant.now());
      assertThat(after.members()).isEqualTo(2);
      assertThat(after.memories()).isEqualTo(42);
      assertThat(after.sessions()).isEqualTo(2);
      assertThat(after.memoryBytes()).isPositive();
      assertThat(after.allBytes()).isGreaterThan(after.memoryBytes() + after.vectorBytes());
    }
  }

  private static List<String> administrator(String sql) throws SQLException {
    return Cluster.query(Cluster.administratorUrl(), sql);
  }

  private static Connection reporting() throws SQLException {
    Connection connection = Cluster.connect(Cluster.administratorUrl());
    Cluster.run(connection, "SET search_path = echovault");
    Cluster.run(connection, "SET ROLE " + WorkingRole.quoted(ROLE));
    return connection;
  }

  private static String count(Connection connection, String view) throws SQLException {
    return Cluster.query(connection, "SELECT count(*) FROM " + view).get(0);
  }
}
