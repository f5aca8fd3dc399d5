package io.echovault.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.app.backup.BackupException;
import io.echovault.app.backup.BackupFolder;
import io.echovault.app.backup.NothingThereException;
import io.echovault.app.backup.TrialRestore;
import io.echovault.app.settings.Secret;
import io.echovault.app.settings.Settings;
import io.echovault.simulator.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs PostgreSQL's client programs, pg_dump and psql. */
@Tag("programs")
class BackupTest {
  private static final String WORDS = "My bike is parked behind the old library";

  @TempDir static Path dataDirectory;
  private static RunningBot bot;

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private BackupFolder backup;

  @BeforeAll
  static void start() throws IOException {
    Path security = Files.createDirectories(dataDirectory.resolve("memory-system/security"));
    Files.writeString(security.resolve("secret"), "of nobody's business");
    Files.writeString(dataDirectory.resolve("memory-system/kept"), "with the backup");
    bot = RunningBot.start(dataDirectory);
    Person ana = bot.simulator().person("34600333021");
    ana.says(WORDS);
    assertThat(ana.awaitReply(RunningBot.SOON)).isNotNull();
  }

  @AfterAll
  static void end() {
    bot.close();
  }

  @BeforeEach
  void write() throws IOException {
    backup = new BackupFolder(folder, bot.settings());
    backup.write(bot.settings(), Instant.EPOCH, "test");
  }

  @Test
  void isWholeAndHoldsNothingOfSecurity() throws IOException {
    BackupFolder.Contents contents = backup.check();
    assertThat(contents.tables()).isGreaterThan(20);
    assertThat(contents.rows()).isGreaterThan(5);
    assertThat(folder.resolve("memory_data/kept")).hasContent("with the backup");
    assertThat(folder.resolve("memory_data/security")).doesNotExist();
    assertThat(dump()).contains("COPY echovault.journal").doesNotContain(WORDS, "bike");
  }

  @Test
  void comesBackIntoAnEmptyDatabase() throws IOException, SQLException, InterruptedException {
    String url = newDatabase("restored");
    var psql = new ProcessBuilder("psql", "-q", "-v", "ON_ERROR_STOP=1");
    Settings settings = settings(Map.of("DATABASE_URL", url));
    psql.environment().putAll(Wiring.programVariables(settings.database()));
    psql.redirectErrorStream(true).redirectOutput(elsewhere.resolve("psql.txt").toFile());
    Process process = psql.start();
    try (var in = process.getOutputStream()) {
      in.write(dump().getBytes(UTF_8));
    }
    assertThat(process.waitFor()).isZero();

    // The bot that starts on it makes the role, and every memory opens.
    Terminal terminal = new Terminal();
    Path export = elsewhere.resolve("copy.zip");
    assertThat(
            terminal.code(
                with(url), "export", "--member", "34600333021", "--to", export.toString()))
        .as(terminal.complaints())
        .isZero();
    assertThat(terminal.printed()).contains("1 ");
    assertThat(terminal.code(with(url), "audit", "verify")).isZero();
  }

  @Test
  void isTriedInADatabaseThatIsThereForThat() throws IOException, SQLException {
    Settings.Database scratch =
        new Settings.Database(new Secret(newDatabase("scratch")), Optional.empty(), 2);
    TrialRestore trial = new TrialRestore(bot.settings(), scratch);
    assertThat(trial.of(folder).rows()).isEqualTo(backup.check().rows());
    assertThat(Wiring.inspect(scratch).prepared()).isFalse();
    Files.delete(folder.resolve("memory_data/kept"));
    assertThatThrownBy(() -> trial.of(folder)).isInstanceOf(BackupException.class);
  }

  @Test
  void ofNothingIsNone() throws SQLException {
    Settings empty = settings(Map.of("DATABASE_URL", newDatabase("of_nothing")));
    assertThatThrownBy(() -> new BackupFolder(elsewhere, empty).write(empty, Instant.EPOCH, "test"))
        .isInstanceOf(NothingThereException.class);
  }

  @Test
  void noticesAFileThatIsMissingOrChangedOrTooMany() throws IOException {
    Files.writeString(folder.resolve("memory_data/more"), "x");
    refused("memory_data/more does not belong to the backup.");
    Files.delete(folder.resolve("memory_data/more"));
    Files.writeString(folder.resolve("memory_data/kept"), "!", StandardOpenOption.APPEND);
    refused("memory_data/kept is missing or was changed.");
    Files.delete(folder.resolve("memory_data/kept"));
    refused("memory_data/kept is missing or was changed.");
  }

  @Test
  void noticesADumpThatIsCutOff() throws IOException {
    byte[] all = Files.readAllBytes(folder.resolve("database.sql.gz"));
    Files.write(folder.resolve("database.sql.gz"), Arrays.copyOf(all, all.length / 2));
    refused("database.sql.gz is missing or was changed.");
  }

  @Test
  void noticesAListThatSomebodyWrote() throws IOException {
    Path list = folder.resolve("manifest.json");
    Files.writeString(list, Files.readString(list).replaceFirst("\"rows\":\\d+", "\"rows\":7"));
    refused("not signed with this ENCRYPTION_KEY");
    Files.delete(list);
    refused("no list of contents");
  }

  @Test
  void isOfOneInstallation() {
    Settings other = settings(Map.of("ENCRYPTION_KEY", "ab".repeat(32)));
    assertThatThrownBy(() -> new BackupFolder(folder, other).check())
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("another key");
  }

  @Test
  void isNotWrittenWithAKeyThatOpensNothing() {
    Settings other = settings(Map.of("ENCRYPTION_KEY", "ab".repeat(32)));
    assertThatThrownBy(() -> new BackupFolder(elsewhere, other).write(other, Instant.EPOCH, "test"))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("ENCRYPTION_KEY does not open");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void isNotWrittenOverAnother() {
    assertThatThrownBy(() -> backup.write(bot.settings(), Instant.EPOCH, "test"))
        .hasMessageContaining("not empty");
  }

  private void refused(String reason) {
    assertThatThrownBy(() -> backup.check())
        .isInstanceOf(BackupException.class)
        .hasMessageContaining(reason);
  }

  private String dump() throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve("database.sql.gz")))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static Settings settings(Map<String, String> changes) {
    Map<String, String> environment = new HashMap<>(bot.environment());
    environment.putAll(changes);
    return Settings.read(environment);
  }

  private static Map<String, String> with(String url) {
    Map<String, String> environment = new HashMap<>(bot.environment());
    environment.put("DATABASE_URL", url);
    return environment;
  }

  private static String newDatabase(String name) throws SQLException {
    String owner = bot.postgres().url().replaceFirst("^postgresql://([^:]+):.*$", "$1");
    try (Connection connection = DatabaseDump.connect(bot.postgres().administratorUrl());
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " OWNER " + owner);
    }
    return bot.postgres().url().replaceFirst("/[a-z_]+$", "/" + name);
  }
}
