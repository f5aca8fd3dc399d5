package io.echovault.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.localpostgres.LocalPostgres;
import io.echovault.ports.vocabulary.MemoException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sslmode=verify-full} against a server with a real certificate. */
class VerifiedTlsTest {
  @TempDir Path directory;

  @Test
  void worksOnlyWithAServerWhoseCertificateIsKnownAndNamesIt() throws Exception {
    Certificate rightly = Certificate.of(directory, "ip:127.0.0.1");
    Certificate elsewhere = Certificate.of(directory, "dns:elsewhere.example.org");
    Path known = rightly.save(directory.resolve("known.pem"));
    Path other = elsewhere.save(directory.resolve("other.pem"));
    try (LocalPostgres server = LocalPostgres.temporary()) {
      assertRefused(server.url() + "?sslmode=verify-full&sslrootcert=" + known);

      present(server, rightly);
      String verified = server.url() + "?sslmode=verify-full&sslrootcert=" + known;
      try (var database = PostgresDatabase.open(settings(verified))) {
        assertThat(database.health().ready()).isTrue();
      }
      assertThat(
              Cluster.query(verified, "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"))
          .containsExactly("t");
      assertThat(PostgresDatabase.inspect(settings(verified)).encrypted()).isTrue();
      // Somebody else's certificate, and one that names another host.
      assertRefused(server.url() + "?sslmode=verify-full&sslrootcert=" + other);
      present(server, elsewhere);
      assertRefused(server.url() + "?sslmode=verify-full&sslrootcert=" + other);
      assertThat(
              Cluster.query(server.url() + "?sslmode=verify-ca&sslrootcert=" + other, "SELECT 1"))
          .as("the name alone was wrong")
          .containsExactly("1");
    }
  }

  private static void assertRefused(String url) {
    assertThatThrownBy(() -> PostgresDatabase.open(settings(url)))
        .isInstanceOf(RuntimeException.class)
        .satisfies(
            failed ->
                assertThat(
                        failed instanceof MemoException.TryAgain
                            || failed instanceof IllegalStateException)
                    .isTrue());
    assertThatThrownBy(() -> Cluster.query(url, "SELECT 1")).isInstanceOf(SQLException.class);
  }

  /** Has the server present a certificate from now on; its files belong to who runs it. */
  private static void present(LocalPostgres server, Certificate certificate) throws SQLException {
    try (Connection connection = Cluster.connect(server.administratorUrl())) {
      put(connection, "server.key", certificate.key());
      put(connection, "server.crt", certificate.certificate());
      Cluster.run(connection, "ALTER SYSTEM SET ssl = on");
    }
    server.restart();
  }

  private static void put(Connection connection, String file, List<String> lines)
      throws SQLException {
    Cluster.run(
        connection,
        "COPY (SELECT unnest(string_to_array('"
            + String.join("\n", lines)
            + "', E'\\n'))) TO PROGRAM 'umask 077; rm -f "
            + file
            + "; cat > "
            + file
            + "'");
  }

  private static PostgresSettings settings(String url) {
    return new PostgresSettings(url, Optional.empty(), 2);
  }
}
