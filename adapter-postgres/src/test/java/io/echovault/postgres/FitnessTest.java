package io.echovault.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.MemoException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FitnessTest {

  @Test
  void findsNothingWrongWithAnOrdinaryDatabase() throws SQLException {
    String url = Cluster.newDatabase("fit");
    assertThat(unsafe(url)).isEmpty();
    assertThat(Cluster.query(url, "SELECT count(*) FROM pg_namespace WHERE nspname = 'echovault'"))
        .containsExactly("0");
    PostgresDatabase.open(settings(url, Optional.empty())).close();
    assertThat(unsafe(url)).isEmpty();
  }

  @Test
  void findsALoginThatNoWallHolds() {
    assertThat(unsafe(Cluster.administratorUrl()))
        .anyMatch(problem -> problem.contains("is a superuser"));
  }

  @Test
  void findsARoleThatNoWallHolds() throws SQLException {
    String url = Cluster.newDatabase("unwalled");
    PostgresDatabase.open(settings(url, Optional.empty())).close();
    Cluster.run(Cluster.administratorUrl(), "ALTER ROLE echovault_worker_unwalled BYPASSRLS");
    assertThat(unsafe(url)).singleElement().asString().contains("BYPASSRLS");
    Cluster.run(Cluster.administratorUrl(), "ALTER ROLE echovault_worker_unwalled NOBYPASSRLS");
    Cluster.run(
        Cluster.administratorUrl().replaceFirst("/[a-z]+$", "/unwalled"),
        "ALTER TABLE echovault.due_items OWNER TO echovault_worker_unwalled");
    assertThat(unsafe(url)).singleElement().asString().contains("owns tables");
  }

  @Test
  void findsThatAcknowledgedWritesCanBeLost() throws SQLException {
    String url = Cluster.newDatabase("forgetful");
    Cluster.run(
        Cluster.administratorUrl(), "ALTER DATABASE forgetful SET synchronous_commit = off");
    assertThat(unsafe(url)).singleElement().asString().startsWith("synchronous_commit is off");
  }

  @Test
  void findsALoginThatOwnsWhatAnotherWasToOwn() throws SQLException {
    String url = Cluster.newDatabase("shared_duties");
    PostgresDatabase.open(settings(url, Optional.empty())).close();
    assertThat(PostgresDatabase.unsafe(settings(url, Optional.of(url))))
        .singleElement()
        .asString()
        .contains("DATABASE_OWNER_URL");
  }

  @Test
  void saysWhenThereIsNoDatabase() {
    assertThatThrownBy(() -> unsafe("postgresql://a:b@127.0.0.1:9/none"))
        .isInstanceOf(MemoException.TryAgain.class);
  }

  private static List<String> unsafe(String url) {
    return PostgresDatabase.unsafe(settings(url, Optional.empty()));
  }

  private static PostgresSettings settings(String url, Optional<String> owner) {
    return new PostgresSettings(url, owner, 2);
  }
}
