package io.echovault.postgres;

import static io.echovault.testkit.Fixtures.newMemory;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.Fixtures;
import io.echovault.testkit.Race;
import io.echovault.testkit.StorageHook;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Tenants are kept apart by the database too, whatever statement is sent. */
class IsolationTest implements StorageHook {
  private static final List<String> TABLES =
      List.of("members", "journal", "replies", "audit_events");
  private static final String ROLE = WorkingRole.name("echovault");

  private final TenantId tenant = newTenant();
  private final MemberId member = memberIn(tenant);

  IsolationTest() {
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
  void showsATenantItsRows() throws SQLException {
    try (Connection connection = working()) {
      enter(connection, tenant.value().toString());
      for (String table : TABLES) {
        assertThat(count(connection, table)).as(table).isEqualTo("1");
      }
    }
  }

  @Test
  void showsNothingToAnotherTenant() throws SQLException {
    try (Connection connection = working()) {
      enter(connection, newTenant().value().toString());
      for (String table : TABLES) {
        assertThat(count(connection, table)).as(table).isEqualTo("0");
      }
    }
  }

  @Test
  void showsNothingWithoutATenant() throws SQLException {
    try (Connection connection = working()) {
      for (String table : TABLES) {
        assertThat(count(connection, table)).as(table).isEqualTo("0");
      }
    }
  }

  @Test
  void showsNothingOnceTheTransactionIsOver() throws SQLException {
    try (Connection connection = working()) {
      enter(connection, tenant.value().toString());
      connection.commit();
      assertThat(Cluster.query(connection, "SELECT current_setting('app.tenant', true)"))
          .containsExactly("");
      for (String table : TABLES) {
        assertThat(count(connection, table)).as(table).isEqualTo("0");
      }
    }
  }

  @Test
  void entersNoTenantByWhatIsNoUuid() throws SQLException {
    for (String other :
        List.of("'x'; SET ROLE postgres'", "''", "' OR true'", "'" + tenant.value() + "; --'")) {
      try (Connection connection = working();
          var statement = connection.prepareStatement("SELECT enter_tenant(?::text::uuid)")) {
        statement.setString(1, other);
        assertThatThrownBy(statement::execute).as(other).isInstanceOf(SQLException.class);
      }
    }
    try (Connection connection = working();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("SELECT enter_tenant(NULL)"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void changesNothingOfAnotherTenant() throws SQLException {
    try (Connection connection = working();
        var statement = connection.createStatement()) {
      enter(connection, newTenant().value().toString());
      assertThat(statement.executeUpdate("UPDATE members SET epoch = 9")).isZero();
      assertThat(statement.executeUpdate("UPDATE journal SET content = ''")).isZero();
    }
  }

  @Test
  void refusesToWriteARowIntoAnotherTenant() throws SQLException {
    try (Connection connection = working();
        var statement = connection.createStatement()) {
      enter(connection, newTenant().value().toString());
      String row =
          "INSERT INTO audit_events VALUES ('%s', '%s', 2, now(), 'X', '', '')"
              .formatted(tenant.value(), member.value());
      assertThatThrownBy(() -> statement.execute(row))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("row-level security");
    }
  }

  @Test
  void refusesToRemoveOrRewriteWhatIsAppendOnly() throws SQLException {
    for (String sql :
        List.of(
            "DELETE FROM journal",
            "UPDATE journal SET seq = 7",
            "DELETE FROM audit_events",
            "UPDATE audit_events SET subject = ''",
            "TRUNCATE members",
            "DELETE FROM inbox",
            "DELETE FROM inbox_arrivals",
            "SELECT 1 FROM flyway_schema_history",
            "ALTER TABLE members DISABLE ROW LEVEL SECURITY",
            "CREATE TABLE echovault.more ()")) {
      try (Connection connection = working();
          var statement = connection.createStatement()) {
        enter(connection, tenant.value().toString());
        assertThatThrownBy(() -> statement.execute(sql)).as(sql).isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void erasesNoJournalOfAnotherTenantNorOfAMemberWhoIsThere() throws SQLException {
    try (Connection connection = working();
        var statement = connection.createStatement()) {
      String erase = "SELECT erase_journal('%s', '%s')".formatted(tenant.value(), member.value());
      enter(connection, newTenant().value().toString());
      statement.execute(erase);
      enter(connection, tenant.value().toString());
      statement.execute(erase);
      assertThat(count(connection, "journal")).isEqualTo("1");
    }
  }

  @Test
  void refusesAnItemOfAnotherTenantsAgenda() {
    DueItem item =
        new DueItem(
            new MemberRef(newTenant(), member), DueItem.Kind.SHRED, newMemory(), Fixtures.NOON);
    assertThatThrownBy(() -> write(tenant, scope -> scope.schedule(item)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> write(tenant, scope -> scope.unschedule(item)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsTransactionsInsideOneAnotherApart() {
    TenantId other = newTenant();
    MemberId theirs = memberIn(other);
    assertThatThrownBy(
            () ->
                write(
                    tenant,
                    scope -> {
                      scope.journal().append(member, List.of(Fixtures.entry(2, newMemory())));
                      write(
                          other,
                          inner ->
                              inner
                                  .journal()
                                  .append(theirs, List.of(Fixtures.entry(1, newMemory()))));
                      assertThat(scope.journal().after(member, 0, 10)).hasSize(2);
                      assertThat(scope.members().find(theirs)).isEmpty();
                      throw new IllegalArgumentException("planted");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    List<?> kept = storage().inTenant(other, scope -> scope.journal().after(theirs, 0, 10));
    assertThat(kept).hasSize(1);
    List<?> undone = storage().inTenant(tenant, scope -> scope.journal().after(member, 0, 10));
    assertThat(undone).hasSize(1);
  }

  @Test
  void letsNobodyUseAScopeAfterItsEnd() {
    var kept = new ArrayList<TenantScope>();
    write(tenant, kept::add);
    TenantScope scope = kept.get(0);
    assertThatThrownBy(scope::members).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> scope.audit(List.of(Fixtures.event(member, 2))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void worksUnderTheWorkingRoleOnEveryCheckout() {
    try (var pool = Connections.pool(DatabaseUrl.parse(Cluster.url()), Optional.of(ROLE), 4)) {
      Callable<List<String>> manyCheckouts =
          () -> {
            var seen = new ArrayList<String>();
            for (int i = 0; i < 25; i++) {
              try (Connection connection = pool.getConnection()) {
                seen.addAll(
                    Cluster.query(
                        connection,
                        "SELECT current_user || coalesce(current_setting('app.tenant', true), '')"));
                connection.setAutoCommit(false);
                enter(connection, tenant.value().toString());
                connection.rollback();
              }
            }
            return seen;
          };
      for (List<String> seen : Race.between(Collections.nCopies(8, manyCheckouts))) {
        assertThat(seen).hasSize(25).containsOnly(ROLE);
      }
    }
  }

  /** A connection as the app has it, inside a transaction. */
  private static Connection working() throws SQLException {
    Connection connection = Cluster.connect(Cluster.url());
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("SET ROLE " + WorkingRole.quoted(ROLE));
    }
    connection.commit();
    return connection;
  }

  private static void enter(Connection connection, String tenant) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SELECT enter_tenant('" + tenant + "')");
    }
    assertThat(Cluster.query(connection, "SELECT current_setting('app.tenant')"))
        .containsExactly(tenant);
  }

  private static String count(Connection connection, String table) throws SQLException {
    return Cluster.query(connection, "SELECT count(*) FROM " + table).get(0);
  }
}
