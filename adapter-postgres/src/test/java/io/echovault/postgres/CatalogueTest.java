package io.echovault.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the database's own catalogue says about the tables. */
class CatalogueTest {
  private static final List<String> TENANT_TABLES =
      List.of(
          "audit_events",
          "divisions",
          "journal",
          "logins",
          "members",
          "message_counts",
          "plan_use",
          "recordings",
          "recoveries",
          "replies",
          "sessions",
          "snapshots",
          "subscription_facts",
          "tenants",
          "vector_progress",
          "vectors",
          "voices");

  /** Tables outside any tenant; each holds keyed hashes, ids, times and sealed content only. */
  private static final List<String> PLATFORM_TABLES =
      List.of(
          "directory",
          "due_items",
          "erasure_traces",
          "flyway_schema_history",
          "format",
          "inbox",
          "inbox_arrivals",
          "inbox_lanes",
          "inbox_workers",
          "links",
          "platform_keys",
          "sending");

  private static final String OURS = "relnamespace = 'echovault'::regnamespace";
  private static final String ROLE = WorkingRole.name("echovault");

  @Test
  void everyTableBelongsToTenantsOrIsNamedHere() throws SQLException {
    assertThat(
            rows("SELECT relname FROM pg_class WHERE relkind IN ('r', 'p', 'm', 'f') AND " + OURS))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(TENANT_TABLES.stream(), PLATFORM_TABLES.stream()).toList());
  }

  @Test
  void everyTenantTableIsUnderRowLevelSecurity() throws SQLException {
    assertThat(
            rows(
                "SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity AND "
                    + OURS))
        .containsExactlyInAnyOrderElementsOf(TENANT_TABLES);
  }

  /** What the guide to a divided database divides by tenant. */
  @Test
  void theGuideNamesEveryTableOfTenants() throws IOException {
    String guide = Files.readString(Path.of("../docs/scaling.md"));
    String step = guide.substring(guide.indexOf("create_distributed_table("));
    String names = step.substring(0, step.indexOf("colocate_with"));
    List<String> tables =
        Stream.concat(TENANT_TABLES.stream(), Stream.of("links"))
            .filter(table -> !table.equals("members"))
            .toList();
    assertThat(Pattern.compile("`([a-z_]+)`").matcher(names).results().map(name -> name.group(1)))
        .containsExactlyInAnyOrderElementsOf(tables);
    assertThat(names).startsWith("create_distributed_table('echovault.members'");
  }

  @Test
  void everyTenantTableHasOnePolicyForAllThatIsReadAndWritten() throws SQLException {
    String rule =
        "(tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)";
    assertThat(
            rows(
                "SELECT tablename FROM pg_policies WHERE schemaname = 'echovault' AND cmd = 'ALL'"
                    + " AND permissive = 'PERMISSIVE' AND roles = '{public}' AND qual = $rule$"
                    + rule
                    + "$rule$ AND with_check = $rule$"
                    + rule
                    + "$rule$"))
        .containsExactlyInAnyOrderElementsOf(TENANT_TABLES);
    assertThat(rows("SELECT count(*) FROM pg_policies"))
        .containsExactly(Integer.toString(TENANT_TABLES.size()));
  }

  @Test
  void everyKeyAndIndexOfATenantTableBeginsWithTheTenant() throws SQLException {
    assertThat(
            rows(
                "SELECT i.indexrelid::regclass FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid"
                    + " WHERE c.relrowsecurity AND c."
                    + OURS
                    + " AND (SELECT attname FROM pg_attribute WHERE attrelid = i.indrelid AND attnum"
                    + " = i.indkey[0]) IS DISTINCT FROM 'tenant_id'"))
        .isEmpty();
    assertThat(
            rows(
                "SELECT conrelid::regclass FROM pg_constraint WHERE contype = 'p' AND"
                    + " connamespace = 'echovault'::regnamespace"))
        .hasSize(TENANT_TABLES.size() + PLATFORM_TABLES.size());
  }

  @Test
  void everyColumnNamedAfterTheTenantIsFilled() throws SQLException {
    assertThat(
            rows(
                "SELECT attrelid::regclass FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid"
                    + " WHERE attname = 'tenant_id' AND relkind = 'r' AND NOT attnotnull AND "
                    + OURS))
        .isEmpty();
  }

  @Test
  void everyViewAsksWithTheRightsOfWhoAsks() throws SQLException {
    assertThat(
            rows(
                "SELECT relname FROM pg_class WHERE relkind = 'v' AND NOT 'security_invoker=true' ="
                    + " ANY (coalesce(reloptions, '{}')) AND "
                    + OURS))
        .isEmpty();
  }

  /**
   * This looks over all tenants with the owner's rights: checkpoints are made of all chains. It
   * gives out ids, places and hashes, and nobody but the working role may call it.
   */
  @Test
  void onlyTheHeadsOfTheChainsAreSeenAcrossTenants() throws SQLException {
    assertThat(
            rows("SELECT pg_get_function_result(oid) FROM pg_proc WHERE proname = 'audit_heads'"))
        .containsExactly("TABLE(tenant_id uuid, member_id uuid, seq bigint, hash bytea)");
    assertThat(
            rows(
                "SELECT DISTINCT grantee::regrole FROM pg_proc, aclexplode(proacl) WHERE proname ="
                    + " 'audit_heads' AND grantee <> proowner"))
        .containsExactly(ROLE);
  }

  /** One by one, each with why it sees more than who asks: see the migration that makes it. */
  @Test
  void everyFunctionWithMoreRightsThanWhoAsksIsNamedHereAndIsNotForEverybody() throws SQLException {
    assertThat(rows("SELECT proname FROM pg_proc WHERE pronamespace = 'echovault'::regnamespace"))
        .containsExactlyInAnyOrder(
            "audit_heads",
            "count_messages",
            "enter_tenant",
            "erase_journal",
            "members_of_all_tenants",
            "message_totals",
            "totals",
            "unpack_arrivals");
    assertThat(
            rows(
                "SELECT proname FROM pg_proc, aclexplode(proacl) WHERE pronamespace ="
                    + " 'echovault'::regnamespace AND grantee = 0"))
        .isEmpty();
    assertThat(
            rows(
                "SELECT proname FROM pg_proc WHERE pronamespace = 'echovault'::regnamespace AND"
                    + " prosecdef AND NOT 'search_path=echovault, pg_temp' = ANY (proconfig)"))
        .isEmpty();
  }

  @Test
  void everyTableThatKnowsAMemberIsErasedOrNamedWithAReason() throws SQLException {
    assertThat(
            rows(
                "SELECT attrelid::regclass FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid"
                    + " WHERE attname = 'member_id' AND relkind IN ('r', 'p') AND "
                    + OURS))
        .map(name -> name.substring(name.indexOf('.') + 1))
        .containsExactlyInAnyOrderElementsOf(Erasing.known());
  }

  /** A table that is divided by tenant_id over several machines has it in every unique key. */
  @Test
  void everyUniqueKeyOfWhatBelongsToTenantsHoldsTheTenant() throws SQLException {
    assertThat(
            rows(
                "SELECT i.indexrelid::regclass FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid"
                    + " WHERE (c.relrowsecurity OR c.relname = 'links') AND i.indisunique AND c."
                    + OURS
                    + " AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = i.indrelid AND"
                    + " attname = 'tenant_id' AND attnum = ANY (i.indkey))"))
        .isEmpty();
  }

  /** For a body in SQL a divided database finds no plan. */
  @Test
  void noFunctionInSqlReadsTablesOfTenants() throws SQLException {
    List<String> bodies =
        rows(
            "SELECT prosrc FROM pg_proc JOIN pg_language l ON l.oid = prolang WHERE lanname = 'sql'"
                + " AND pronamespace = 'echovault'::regnamespace");
    assertThat(bodies).isNotEmpty();
    for (String table : TENANT_TABLES) {
      assertThat(bodies).noneMatch(body -> body.matches("(?s).*\\b" + table + "\\b.*"));
    }
    assertThat(bodies).noneMatch(body -> body.matches("(?s).*\\blinks\\b.*"));
  }

  /** Statements reach the machines of a divided database, calls of set_config do not. */
  @Test
  void theTenantIsBoundByAStatementThatTakesAUuidOnly() throws SQLException {
    assertThat(
            rows(
                "SELECT prosrc FROM pg_proc WHERE proname = 'enter_tenant' AND NOT prosecdef AND"
                    + " pg_get_function_arguments(oid) = 'tenant uuid'"))
        .singleElement()
        .asString()
        .contains("SET LOCAL app.tenant = %L")
        .doesNotContain("set_config");
  }

  @Test
  void theSumsOverAllTenantsAreNumbers() throws SQLException {
    assertThat(rows("SELECT pg_get_function_result(oid) FROM pg_proc WHERE proname = 'totals'"))
        .containsExactly(
            "TABLE(members bigint, sessions bigint, memories bigint, journal_bytes bigint,"
                + " vector_bytes bigint, all_bytes bigint)");
  }

  /** What counts messages of all tenants adds and gives nothing out; the sums name nobody. */
  @Test
  void theCountsOfMessagesAcrossTenantsNameNobody() throws SQLException {
    assertThat(
            rows(
                "SELECT proname || ' ' || pg_get_function_result(oid) FROM pg_proc WHERE proname IN"
                    + " ('count_messages', 'message_totals')"))
        .containsExactlyInAnyOrder(
            "count_messages bigint",
            "message_totals TABLE(country text, category text, type text, billable boolean,"
                + " messages bigint)");
  }

  @Test
  void theWorkingRoleHasNoPowers() throws SQLException {
    assertThat(
            rows(
                "SELECT rolname FROM pg_roles WHERE rolname = '"
                    + ROLE
                    + "' AND NOT (rolsuper OR rolbypassrls OR rolcanlogin OR rolcreaterole OR"
                    + " rolcreatedb OR rolreplication)"))
        .containsExactly(ROLE);
    assertThat(rows("SELECT 1 FROM pg_auth_members WHERE member = '" + ROLE + "'::regrole"))
        .isEmpty();
    assertThat(
            rows(
                "SELECT 1 FROM pg_shdepend WHERE deptype = 'o' AND refobjid = '"
                    + ROLE
                    + "'::regrole"))
        .isEmpty();
  }

  @Test
  void theWorkingRoleMayDoNoMoreThanThePortsNeed() throws SQLException {
    assertThat(
            rows(
                "SELECT relname || ' ' || string_agg(privilege_type, ' ' ORDER BY privilege_type)"
                    + " FROM pg_class, aclexplode(relacl) WHERE grantee = '"
                    + ROLE
                    + "'::regrole GROUP BY relname"))
        .containsExactlyInAnyOrder(
            "audit_events INSERT SELECT",
            "directory DELETE INSERT SELECT",
            "divisions DELETE INSERT SELECT UPDATE",
            "due_items DELETE INSERT SELECT UPDATE",
            "erasure_traces INSERT",
            "inbox INSERT SELECT UPDATE",
            "inbox_arrivals INSERT SELECT",
            "inbox_lanes SELECT UPDATE",
            "inbox_ord USAGE",
            "inbox_workers DELETE INSERT SELECT UPDATE",
            "journal INSERT SELECT",
            "links DELETE INSERT SELECT UPDATE",
            "logins DELETE INSERT SELECT UPDATE",
            "members INSERT SELECT UPDATE",
            "message_counts SELECT",
            "plan_use INSERT SELECT UPDATE",
            "platform_keys DELETE INSERT SELECT",
            "recordings DELETE INSERT SELECT UPDATE",
            "recoveries DELETE INSERT SELECT UPDATE",
            "replies DELETE INSERT SELECT",
            "sending DELETE INSERT SELECT UPDATE",
            "sessions DELETE INSERT SELECT UPDATE",
            "snapshots DELETE INSERT SELECT",
            "subscription_facts DELETE INSERT SELECT",
            "tenants INSERT SELECT UPDATE",
            "vector_progress DELETE INSERT SELECT UPDATE",
            "vectors DELETE INSERT SELECT UPDATE",
            "voices DELETE INSERT SELECT UPDATE");
    assertThat(
            rows(
                "SELECT attrelid::regclass || '.' || attname || ' ' || privilege_type FROM"
                    + " pg_attribute, aclexplode(attacl) WHERE grantee = '"
                    + ROLE
                    + "'::regrole"))
        .containsExactlyInAnyOrder(
            "journal.content UPDATE", "platform_keys.wrapped UPDATE", "replies.content UPDATE");
    assertThat(
            rows(
                "SELECT has_schema_privilege('"
                    + ROLE
                    + "', 'echovault', 'CREATE') OR has_database_privilege('"
                    + ROLE
                    + "', current_database(), 'CREATE')"))
        .containsExactly("f");
  }

  private static List<String> rows(String sql) throws SQLException {
    return Cluster.query(Cluster.administratorUrl(), sql);
  }
}
