package io.echovault.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.postgres.ErasureTraces.Outcome;
import io.echovault.testkit.Fixtures;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is left of the wrapped keys of erased members in the files of a database of its own. */
class ErasureTracesTest {
  private static final TenantId TENANT = Fixtures.newTenant();
  private static String url = "";
  private static Optional<PostgresDatabase> opened = Optional.empty();

  @BeforeAll
  static void aDatabase() throws SQLException {
    url = Cluster.newDatabase("traces");
    opened = Optional.of(PostgresDatabase.open(settings()));
  }

  @AfterAll
  static void close() {
    opened.ifPresent(PostgresDatabase::close);
  }

  @Test
  void theKeysOfAnErasedMemberAreInNoFileOfATable() throws SQLException {
    removeNow();
    List<byte[]> gone = new ArrayList<>();
    List<byte[]> kept = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      byte[] key = randomKey();
      MemberId member = enrol(key);
      (i % 4 == 0 ? gone : kept).add(key);
      if (i % 4 == 0) {
        erase(member);
      }
    }
    checkpoint();
    assertThat(gone).anyMatch(key -> inFilesOfTables(key));

    // What an ordinary vacuum does is not enough, which is why the table is rewritten.
    Cluster.run(url, "VACUUM echovault.members");
    checkpoint();
    assertThat(gone).anyMatch(key -> inFilesOfTables(key));

    assertThat(removeNow()).isEqualTo(Outcome.REMOVED_LOG_NOT_SWITCHED);
    checkpoint();

    assertThat(gone).noneMatch(key -> inFilesOfTables(key));
    assertThat(kept).allMatch(key -> inFilesOfTables(key));
    assertThat(removeNow()).isEqualTo(Outcome.NOTHING);
  }

  @Test
  void aDestroyedPlatformKeyIsInNoFileEither() throws SQLException {
    byte[] key = randomKey();
    database().storage().keys().keep("of a day", new Bytes(key));
    database().storage().keys().destroy("of a day");
    checkpoint();
    assertThat(inFilesOfTables(key)).isTrue();
    removeNow();
    checkpoint();
    assertThat(inFilesOfTables(key)).isFalse();
  }

  @Test
  void aNewSegmentOfTheLogIsBegunByAnOwnerWhoMay() throws SQLException {
    String administrator = Cluster.administratorUrl().replaceFirst("/[^/?]+(?=$|[?])", "/traces");
    Cluster.run(administrator, "GRANT EXECUTE ON FUNCTION pg_switch_wal() TO echovault");
    try {
      erase(enrol(randomKey()));
      assertThat(removeNow()).isEqualTo(Outcome.REMOVED);
    } finally {
      Cluster.run(administrator, "REVOKE EXECUTE ON FUNCTION pg_switch_wal() FROM echovault");
    }
  }

  @Test
  void aTableInUseIsLeftForLaterAndHoldsUpNobody() throws Exception {
    erase(enrol(randomKey()));
    try (var other = Cluster.connect(url)) {
      other.setAutoCommit(false);
      Cluster.query(other, "SELECT count(*) FROM echovault.members");
      long start = System.nanoTime();
      assertThat(removeNow()).isEqualTo(Outcome.LATER);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      other.rollback();
    }
    assertThat(removeNow()).isNotIn(Outcome.LATER, Outcome.NOTHING);
  }

  @Test
  void anErasureOfJustNowWaitsUntilNobodySeesItsRowsAnyMore() {
    erase(enrol(randomKey()));
    removeNow();
    erase(enrol(randomKey()));
    assertThat(traces().remove(Duration.ofMinutes(1))).isEqualTo(Outcome.NOTHING);
    assertThat(removeNow()).isNotEqualTo(Outcome.NOTHING);
  }

  private static Outcome removeNow() {
    return traces().remove(Duration.ZERO);
  }

  private static ErasureTraces traces() {
    return PostgresDatabase.erasureTraces(settings());
  }

  private static PostgresSettings settings() {
    return new PostgresSettings(url, Optional.empty(), 2);
  }

  private static PostgresDatabase database() {
    return opened.orElseThrow();
  }

  private static byte[] randomKey() {
    byte[] key = new byte[60];
    new SecureRandom().nextBytes(key);
    return key;
  }

  private static MemberId enrol(byte[] openKey) {
    MemberId member = Fixtures.newMember();
    database()
        .storage()
        .<Boolean>inTenant(
            TENANT,
            scope -> {
              scope
                  .members()
                  .add(
                      new MemberRecord(
                          member,
                          Membership.of(Role.OWNER),
                          0,
                          0,
                          0,
                          new Bytes(openKey),
                          new Bytes(randomKey()),
                          new Bytes(new byte[300]),
                          AuditHead.EMPTY,
                          Instant.parse("2026-11-22T12:00:00Z")));
              return true;
            });
    return member;
  }

  private static void erase(MemberId member) {
    database()
        .storage()
        .<Boolean>inTenant(
            TENANT,
            scope -> {
              scope.members().erase(member, AuditHead.EMPTY, Instant.parse("2026-11-22T12:00:00Z"));
              return true;
            });
  }

  private static void checkpoint() throws SQLException {
    Cluster.run(Cluster.administratorUrl(), "CHECKPOINT");
  }

  /** Whether bytes are anywhere in the files of the database's tables and indexes. */
  private static boolean inFilesOfTables(byte[] wanted) {
    String text = new String(wanted, StandardCharsets.ISO_8859_1);
    File[] files = dataDirectory().toFile().listFiles();
    return Stream.of(Objects.requireNonNull(files, "the files of the database"))
        .anyMatch(file -> read(file.toPath()).contains(text));
  }

  private static Path dataDirectory() {
    try {
      String admin = Cluster.administratorUrl();
      return Path.of(
          Cluster.query(admin, "SHOW data_directory").get(0),
          "base",
          Cluster.query(admin, "SELECT oid FROM pg_database WHERE datname = 'traces'").get(0));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException removedMeanwhile) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
