package io.echovault.localpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each test has a server of its own, so that two can wait for their disks at once. */
@Execution(ExecutionMode.CONCURRENT)
class LocalPostgresTest {
  /** Whoever makes a temporary server clears away those that were left behind. */
  private static final String CLEARING = "clearing temporary servers away";

  @TempDir Path directory;

  static Stream<Binaries> binaries() {
    return Binaries.all();
  }

  @ParameterizedTest
  @MethodSource("binaries")
  void keepsDataBetweenRuns(Binaries binaries) throws SQLException {
    int port = Ports.free();
    try (var postgres = LocalPostgres.start(binaries, directory.resolve("data"), port)) {
      run(postgres.url(), "CREATE TABLE kept AS SELECT 42 AS answer");
    }
    long start = System.nanoTime();
    try (var postgres = LocalPostgres.start(binaries, directory.resolve("data"), port)) {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertThat(query(postgres.url(), "SELECT answer FROM kept")).containsExactly("42");
      assertThat(took).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  @ResourceLock(value = CLEARING, mode = ResourceAccessMode.READ)
  void whatIsCommittedStaysWhenTheStandbyTakesOver() throws SQLException {
    try (var first = LocalPostgres.temporary()) {
      if (!Binaries.installed()) {
        assertThatThrownBy(() -> first.standby(Ports.free()))
            .hasMessageContaining("Install PostgreSQL 15");
        return;
      }
      try (var second = first.standby(Ports.free())) {
        run(first.administratorUrl(), "ALTER SYSTEM SET synchronous_standby_names = '*'");
        run(first.administratorUrl(), "SELECT pg_reload_conf()");
        run(first.url(), "CREATE TABLE kept AS SELECT 42 AS answer");
        assertThatThrownBy(() -> run(second.url(), "CREATE TABLE refused (answer int)"))
            .hasMessageContaining("read-only");
        first.kill();
        second.promote();
        assertThat(query(second.url(), "SELECT answer FROM kept")).containsExactly("42");
        run(second.url(), "INSERT INTO kept VALUES (43)");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("binaries")
  @ResourceLock(value = CLEARING, mode = ResourceAccessMode.READ)
  void isDurableAndGivesAnOrdinaryLogin(Binaries binaries) throws SQLException {
    try (var postgres = LocalPostgres.temporary(binaries)) {
      assertThat(postgres.port()).isLessThan(32768);
      assertThat(
              query(
                  postgres.url(),
                  "SELECT setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes',"
                      + " 'synchronous_commit') AND setting = 'on'"))
          .hasSize(3);
      assertThat(
              query(
                  postgres.url(),
                  "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"))
          .containsExactly("f");
      assertThat(
              query(
                  postgres.url(),
                  "SELECT pg_get_userbyid(datdba) = current_user FROM pg_database WHERE datname ="
                      + " current_database()"))
          .containsExactly("t");
      assertThat(query(postgres.url(), "SHOW server_encoding")).containsExactly("UTF8");
      assertThat(query(postgres.url(), "SHOW listen_addresses")).containsExactly("127.0.0.1");
    }
  }

  @ParameterizedTest
  @MethodSource("binaries")
  @ResourceLock(value = CLEARING, mode = ResourceAccessMode.READ)
  void losesNothingCommittedWhenKilled(Binaries binaries) throws SQLException {
    try (var postgres = LocalPostgres.temporary(binaries)) {
      run(postgres.url(), "CREATE TABLE kept AS SELECT 42 AS answer");
      postgres.kill();
      assertThatThrownBy(() -> query(postgres.url(), "SELECT 1")).isInstanceOf(SQLException.class);
      postgres.restart();
      assertThat(query(postgres.url(), "SELECT answer FROM kept")).containsExactly("42");
    }
  }

  @Test
  @ResourceLock(value = CLEARING, mode = ResourceAccessMode.READ)
  void deletesATemporaryServerWhenClosed() {
    Path data;
    try (var postgres = LocalPostgres.temporary()) {
      data = postgres.directory();
      assertThat(data).isDirectory();
    }
    assertThat(data).doesNotExist();
  }

  @Test
  @ResourceLock(value = CLEARING, mode = ResourceAccessMode.READ)
  void saysWhichPortIsTaken() {
    try (var first = LocalPostgres.temporary()) {
      Path other = directory.resolve("other");
      assertThatThrownBy(() -> LocalPostgres.start(other, first.port()))
          .isInstanceOf(LocalPostgresException.class)
          .hasMessageContaining("Port " + first.port() + " on 127.0.0.1 is taken");
    }
  }

  @Test
  void refusesADirectoryInUse() {
    Path data = directory.resolve("data");
    try (var first = LocalPostgres.start(data, Ports.free())) {
      assertThat(first.directory()).isEqualTo(data);
      assertThatThrownBy(() -> LocalPostgres.start(data, Ports.free()))
          .isInstanceOf(LocalPostgresException.class)
          .hasMessageContaining("is in use by this process");
    }
  }

  @Test
  void startsOverAStalePidThatAnotherProcessHasNow() throws IOException, SQLException {
    Path data = directory.resolve("data");
    int port = Ports.free();
    Path pidFile;
    List<String> lines;
    try (var postgres = LocalPostgres.start(data, port)) {
      pidFile = postgres.directory().resolve("cluster/postmaster.pid");
      lines = new ArrayList<>(Files.readAllLines(pidFile));
    }
    lines.set(0, Long.toString(ProcessHandle.current().pid()));
    Files.write(pidFile, lines);
    try (var postgres = LocalPostgres.start(data, port)) {
      assertThat(query(postgres.url(), "SELECT 1")).containsExactly("1");
    }
  }

  @Test
  void keepsItsPasswordsToItselfAndMakesLostOnesAnew() throws IOException, SQLException {
    Path data = directory.resolve("data");
    int port = Ports.free();
    String first;
    try (var postgres = LocalPostgres.start(data, port)) {
      first = postgres.url();
    }
    Path passwords = data.resolve("passwords");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
        .isEqualTo("rw-------");
    Files.delete(passwords);
    try (var postgres = LocalPostgres.start(data, port)) {
      assertThat(postgres.url()).isNotEqualTo(first);
      assertThat(query(postgres.url(), "SELECT 1")).containsExactly("1");
      assertThat(query(postgres.administratorUrl(), "SELECT 2")).containsExactly("2");
    }
  }

  @Test
  void stopsTheServerOfAProcessThatWasKilled() throws IOException, SQLException {
    Path data = directory.resolve("data");
    int port = Ports.free();
    Process process = starter(data.toString(), Integer.toString(port));
    try (var output = process.inputReader()) {
      assertThat(lineAfterStart(output)).isEqualTo(data.toString());
    }
    process.destroyForcibly();
    process.onExit().join();
    assertThat(Ports.isFree(port)).isFalse();
    try (var postgres = LocalPostgres.start(data, port)) {
      assertThat(query(postgres.url(), "SELECT 1")).containsExactly("1");
    }
  }

  @Test
  @ResourceLock(CLEARING)
  void clearsAwayTheTemporaryServerOfAProcessThatWasKilled() throws IOException {
    Process process = starter();
    String killed;
    try (var output = process.inputReader()) {
      killed = lineAfterStart(output);
    }
    process.destroyForcibly();
    process.onExit().join();
    assertThat(Path.of(killed)).isDirectory();
    try (var postgres = LocalPostgres.temporary()) {
      assertThat(postgres.directory()).isDirectory();
      assertThat(Path.of(killed)).doesNotExist();
    }
  }

  /** Starts another JVM that starts a server, says so, and waits to be killed. */
  private static Process starter(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(KilledStarter.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String lineAfterStart(BufferedReader output) throws IOException {
    String line = output.readLine();
    while (line != null && !line.startsWith("started ")) {
      line = output.readLine();
    }
    assertThat(line).isNotNull();
    return String.valueOf(line).substring("started ".length());
  }

  static List<String> query(String url, String sql) throws SQLException {
    var values = new ArrayList<String>();
    try (Connection connection = connect(url);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private static void run(String url, String sql) throws SQLException {
    try (Connection connection = connect(url);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(String url) throws SQLException {
    URI uri = URI.create(url);
    String[] login = uri.getUserInfo().split(":", 2);
    return DriverManager.getConnection(
        "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath(),
        login[0],
        login[1]);
  }
}
