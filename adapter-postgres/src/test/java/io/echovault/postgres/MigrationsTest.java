package io.echovault.postgres;

import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.Race;
import io.echovault.testkit.StorageHook;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  private static PostgresSettings settings(String url) {
    return new PostgresSettings(url, Optional.empty(), 2);
  }

  @Test
  void openingADatabaseAgainKeepsWhatIsInIt() throws SQLException {
    String url = Cluster.newDatabase("again");
    TenantId tenant = newTenant();
    MemberId member;
    try (var database = PostgresDatabase.open(settings(url))) {
      StorageHook hook = database::storage;
      member = hook.memberIn(tenant);
    }
    try (var database = PostgresDatabase.open(settings(url))) {
      Optional<?> found = database.storage().inTenant(tenant, s -> s.members().find(member));
      assertThat(found).isPresent();
      assertThat(database.health().ready()).isTrue();
    }
  }

  @Test
  void refusesADatabaseOfAnotherFormat() throws SQLException {
    String url = Cluster.newDatabase("other_format");
    try (var database = PostgresDatabase.open(settings(url))) {
      assertThat(database.health().ready()).isTrue();
    }
    for (int other : List.of(StoredFormat.NUMBER - 1, StoredFormat.NUMBER + 1)) {
      Cluster.run(url, "UPDATE echovault.format SET number = " + other);
      assertThatThrownBy(() -> PostgresDatabase.open(settings(url)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("use an empty database")
          .hasMessageContaining("remove its folder");
    }
    Cluster.run(url, "UPDATE echovault.format SET number = " + StoredFormat.NUMBER);
    try (var database = PostgresDatabase.open(settings(url))) {
      assertThat(database.health().ready()).as("nothing was changed by refusing").isTrue();
    }
  }

  @Test
  void migratesInStepsByTopic() throws SQLException {
    String url = Cluster.newDatabase("steps");
    try (var database = PostgresDatabase.open(settings(url))) {
      assertThat(database.health().ready()).isTrue();
    }
    assertThat(
            Cluster.query(
                url,
                "SELECT version || ' ' || description FROM echovault.flyway_schema_history"
                    + " WHERE version IS NOT NULL ORDER BY installed_rank"))
        .containsExactly(
            "1 platform",
            "2 members",
            "3 memories",
            "4 messages",
            "5 voices",
            "6 operations",
            "7 billing",
            "8 message costs");
  }

  @Test
  void refusesADatabaseFromBeforeThereWasAFormat() throws SQLException {
    String url = Cluster.newDatabase("no_format");
    Cluster.run(
        url,
        "CREATE SCHEMA echovault; CREATE TABLE echovault.platform_keys (name text);"
            + " CREATE TABLE echovault.members (role text)");
    for (String rows : List.of("", "INSERT INTO echovault.platform_keys VALUES ('fingerprint')")) {
      Cluster.run(url, rows);
      assertThatThrownBy(() -> PostgresDatabase.open(settings(url)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("use an empty database");
    }
  }

  @Test
  void severalProcessesMayMigrateAtOnce() throws SQLException {
    String url = Cluster.newDatabase("at_once");
    Callable<Boolean> open =
        () -> {
          try (var database = PostgresDatabase.open(settings(url))) {
            return database.health().ready();
          }
        };
    assertThat(Race.between(Collections.nCopies(4, open))).containsOnly(true);
    assertThat(
            Cluster.query(
                url, "SELECT count(*) FROM echovault.flyway_schema_history WHERE version = '1'"))
        .containsExactly("1");
  }

  @Test
  void severalDatabasesShareAServerEachWithARoleOfItsOwn() throws SQLException {
    List<String> urls = List.of(Cluster.newDatabase("pair_one"), Cluster.newDatabase("pair_two"));
    List<Callable<Boolean>> opens =
        urls.stream()
            .<Callable<Boolean>>map(
                url ->
                    () -> {
                      try (var database = PostgresDatabase.open(settings(url))) {
                        return database.health().ready();
                      }
                    })
            .toList();
    assertThat(Race.between(opens)).containsOnly(true);
    assertThat(
            Cluster.query(
                Cluster.url(),
                "SELECT rolname FROM pg_roles WHERE rolname LIKE 'echovault\\_worker\\_pair%'"))
        .containsExactlyInAnyOrder("echovault_worker_pair_one", "echovault_worker_pair_two");
  }

  @Test
  void anOwnerCanMigrateForALoginThatOwnsNothing() throws SQLException {
    String owner = Cluster.newDatabase("separate");
    Cluster.run(Cluster.administratorUrl(), "CREATE ROLE plain LOGIN PASSWORD 'plain'");
    String plain = owner.replaceFirst("//echovault:[^@]*@", "//plain:plain@");
    try (var database = PostgresDatabase.open(new PostgresSettings(plain, Optional.of(owner), 2))) {
      Storage storage = database.storage();
      StorageHook hook = () -> storage;
      assertThat(hook.memberIn(newTenant())).isNotNull();
      assertThat(database.health()).isEqualTo(new Health(true, true, true, List.of()));
    }
    assertThat(Cluster.query(owner, "SELECT tableowner FROM pg_tables WHERE tablename = 'members'"))
        .containsExactly("echovault");
  }

  @Test
  void aLoginApartFromTheOwnerWorksUnderItsOwnNameAndIsBoundAsTheRoleIs() throws SQLException {
    String owner = Cluster.newDatabase("own_name");
    Cluster.run(Cluster.administratorUrl(), "CREATE ROLE own_name LOGIN PASSWORD 'own_name'");
    String login = owner.replaceFirst("//echovault:[^@]*@", "//own_name:own_name@");
    var settings = new PostgresSettings(login, Optional.of(owner), 2);
    assertThat(Migrations.run(settings.owner(), settings.login())).isEmpty();
    try (var database = PostgresDatabase.open(settings)) {
      StorageHook hook = database::storage;
      TenantId tenant = newTenant();
      MemberId member = hook.memberIn(tenant);
      Optional<?> elsewhere =
          database.storage().inTenant(newTenant(), s -> s.members().find(member));
      assertThat(elsewhere).isEmpty();
      assertThat(database.health()).isEqualTo(new Health(true, true, true, List.of()));
      assertThat(PostgresDatabase.inspect(settings).open()).isEmpty();
      assertThat(Cluster.query(login, "SELECT count(*) FROM echovault.members"))
          .as("without a tenant nothing is seen")
          .containsExactly("0");
    }
    // With more rights than the role has, it takes the role.
    Cluster.run(Cluster.administratorUrl(), "ALTER ROLE own_name BYPASSRLS");
    assertThat(Migrations.run(settings.owner(), settings.login()))
        .hasValue("echovault_worker_own_name");
  }

  @Test
  void saysWhatToDoWhenTheLoginMayNotMakeTheRole() throws SQLException {
    Cluster.run(Cluster.administratorUrl(), "CREATE ROLE weak LOGIN PASSWORD 'weak'");
    Cluster.run(Cluster.administratorUrl(), "CREATE DATABASE weak OWNER weak");
    String weak =
        Cluster.url()
            .replaceFirst("//echovault:[^@]*@", "//weak:weak@")
            .replaceFirst("/echovault$", "/weak");
    assertThatThrownBy(() -> PostgresDatabase.open(settings(weak)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("give it CREATEROLE");
    Cluster.run(
        Cluster.administratorUrl(),
        "CREATE ROLE echovault_worker_weak NOLOGIN; GRANT echovault_worker_weak TO weak");
    try (var database = PostgresDatabase.open(settings(weak))) {
      assertThat(database.health().ready()).isTrue();
    }
  }

  @Test
  void isUnreadyWithoutTheBoundsOfTheWorkingRole() throws SQLException {
    String url = Cluster.newDatabase("unbound");
    String role = "echovault_worker_unbound";
    try (var database = PostgresDatabase.open(settings(url))) {
      for (String power : List.of("SUPERUSER", "BYPASSRLS")) {
        Cluster.run(Cluster.administratorUrl(), "ALTER ROLE " + role + " " + power);
        assertThat(database.health().ready()).as(power).isFalse();
        Cluster.run(Cluster.administratorUrl(), "ALTER ROLE " + role + " NO" + power);
        assertThat(database.health().ready()).as("without " + power).isTrue();
      }
      Cluster.run(
          url.replaceFirst("//echovault:[^@]*@", administratorLogin()),
          "ALTER TABLE echovault.members OWNER TO " + role);
      assertThat(database.health().bound()).isFalse();
    }
  }

  @Test
  void isUnreadyWhenWhatIsCommittedCanBeLost() throws SQLException {
    String url = Cluster.newDatabase("careless");
    Cluster.run(Cluster.administratorUrl(), "ALTER DATABASE careless SET synchronous_commit = off");
    try (var database = PostgresDatabase.open(settings(url))) {
      assertThat(database.health().durable()).isFalse();
      assertThat(database.health().ready()).isFalse();
      assertThat(database.health().problems())
          .anyMatch(problem -> problem.startsWith("synchronous_commit is off"));
    }
  }

  @Test
  void warnsOfALoginThatIsASuperuserAndStillWorksBound() throws SQLException {
    Cluster.newDatabase("mighty");
    String url = Cluster.administratorUrl().replaceFirst("/echovault$", "/mighty");
    try (var database = PostgresDatabase.open(settings(url))) {
      assertThat(database.health().ready()).isTrue();
      assertThat(database.health().problems()).hasSize(1);
    }
  }

  @Test
  void saysThatADatabaseCannotBeReachedAndNotThePassword() {
    String url = "postgresql://somebody:secretword@127.0.0.1:1/nowhere";
    assertThatThrownBy(() -> PostgresDatabase.open(settings(url)))
        .isInstanceOf(MemoException.TryAgain.class)
        .hasStackTraceContaining("Connection to 127.0.0.1:1 refused")
        .satisfies(failed -> assertThat(Traces.of(failed)).doesNotContain("secretword"));
  }

  private static String administratorLogin() {
    return Cluster.administratorUrl().replaceFirst("^postgresql:", "").replaceFirst("@.*", "@");
  }
}
