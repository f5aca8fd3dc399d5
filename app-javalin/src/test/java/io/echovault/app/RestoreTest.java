package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.backup.BackupFolder;
import io.echovault.simulator.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is brought back over what was told since. Needs pg_dump and psql. */
@Tag("programs")
class RestoreTest {
  private static final String ANA = "34600333031";
  private static final String BEN = "34600333032";
  private static final String CAT = "34600333033";

  @TempDir Path dataDirectory;
  @TempDir Path folder;
  private final Terminal terminal = new Terminal();
  private RunningBot bot;
  private Person ana;

  @BeforeEach
  void backUpAndGoOn() throws IOException {
    bot = RunningBot.start(dataDirectory, Map.of("PUBLIC_URL", "https://bot.example.org"));
    ana = bot.simulator().person(ANA);
    Person ben = bot.simulator().person(BEN);
    LoggedIn.by(bot, ana);
    ask(ana, "The boat is in the harbour");
    ask(ben, "The key is under the mat");
    new BackupFolder(folder, bot.settings()).write(bot.settings(), Instant.now(), "test");
    ask(ana, "/logout");
    ask(ana, "The bike is behind the library");
    ask(bot.simulator().person(CAT), "The cat is on the roof");
    terminal.run(bot, "erase", "--member", BEN, "--yes");
  }

  @AfterEach
  void end() {
    bot.close();
  }

  @Test
  void undoesWhatWasToldSinceAndNotWhatWasErased() throws SQLException {
    bot.app().close();
    terminal.forget();
    assertThat(terminal.code(bot, "backup", "restore", folder.toString())).isEqualTo(1);
    assertThat(terminal.printed()).contains("undoes 3 messages");
    assertThat(terminal.complaints()).contains("Nothing was changed");
    assertThat(count("SELECT count(*) FROM echovault.sessions")).isZero();

    terminal.run(bot, "backup", "restore", folder.toString(), "--yes");
    assertThat(terminal.printed())
        .contains("recoveries of 1 member were ended", "1 member erased again");
    assertThat(count("SELECT count(*) FROM echovault.sessions")).isZero();
    holds();

    bot.restart();
    assertThat(bot.memories(BEN)).isEmpty();
    assertThat(bot.memories(CAT)).isEmpty();
    assertThat(ask(ana, "Where is the boat?")).contains("harbour");
    assertThat(ask(ana, "Where is the bike?")).doesNotContain("library");
    assertThat(ask(ana, "What is my bank PIN?")).doesNotContain(LoggedIn.SECRET);
    ask(ana, "The car is in the garage");
    bot.app().close();
    holds();
    theGapIsTheOnlyOne();
  }

  private void theGapIsTheOnlyOne() throws SQLException {
    change(
        "DELETE FROM echovault.audit_events e WHERE seq = (SELECT max(seq) FROM"
            + " echovault.audit_events WHERE member_id = e.member_id) AND act ="
            + " 'MEMORY_REMEMBERED'");
    assertThat(terminal.code(bot, "audit", "verify")).isEqualTo(1);
  }

  @Test
  void byHandAsTheHandbookSays() throws IOException, InterruptedException {
    bot.app().close();
    psql();
    Path memorySystem = dataDirectory.resolve("memory-system");
    // cp -r …/memory_data/* memory-system/
    Files.copy(folder.resolve("memory_data/backup.json"), memorySystem.resolve("backup.json"));

    assertThat(terminal.code(bot, "serve")).isEqualTo(1);
    assertThat(terminal.complaints()).contains("scripts/memo backup accept --yes");
    assertThat(terminal.code(bot, "backup", "accept")).isEqualTo(1);
    assertThat(terminal.printed()).contains("was brought back");
    terminal.run(bot, "backup", "accept", "--yes");
    assertThat(memorySystem.resolve("backup.json")).doesNotExist();
    holds();
    bot.restart();
    assertThat(bot.memories(ANA)).hasSize(1);
  }

  @Test
  void isNoPretextForAnotherDatabase() throws IOException, SQLException, InterruptedException {
    bot.app().close();
    Path note = dataDirectory.resolve("memory-system/backup.json");
    Files.copy(folder.resolve("memory_data/backup.json"), note);
    // Nothing was restored.
    assertThat(terminal.code(bot, "backup", "accept", "--yes")).isEqualTo(1);
    // Something was changed after the restore.
    psql();
    change("DELETE FROM echovault.journal WHERE seq = 1");
    assertThat(terminal.code(bot, "backup", "accept", "--yes")).isEqualTo(1);
    assertThat(terminal.complaints()).contains("The database is not the one of the backup");
    assertThat(note).exists();
  }

  @Test
  void isNotDoneWhileABotRuns() throws SQLException {
    assertThat(terminal.code(bot, "backup", "restore", folder.toString(), "--yes")).isEqualTo(1);
    assertThat(terminal.complaints()).contains("scripts/stop.sh");
    assertThat(bot.memories(CAT)).hasSize(1);
    assertThat(dataDirectory.resolve("memory-system/backup.json")).doesNotExist();
  }

  @Test
  void takesNoBackupThatSomebodyChanged() throws IOException {
    bot.app().close();
    Files.writeString(folder.resolve("tenants/more.yaml"), "tenant: more\n");
    assertThat(terminal.code(bot, "backup", "restore", folder.toString(), "--yes")).isEqualTo(1);
    assertThat(terminal.complaints()).contains("does not belong to the backup");
    bot.restart();
    assertThat(bot.memories(CAT)).hasSize(1);
  }

  private void holds() {
    terminal.forget();
    assertThat(terminal.code(bot, "audit", "verify")).as(terminal::complaints).isZero();
    assertThat(terminal.printed()).contains("notes that a backup was restored");
  }

  private void psql() throws IOException, InterruptedException {
    ProcessBuilder psql = new ProcessBuilder("psql", "-q", bot.postgres().url());
    psql.redirectErrorStream(true).redirectOutput(folder.resolveSibling("psql.txt").toFile());
    Process process = psql.start();
    try (var in = process.getOutputStream();
        var sql = new GZIPInputStream(Files.newInputStream(folder.resolve("database.sql.gz")))) {
      sql.transferTo(in);
    }
    assertThat(process.waitFor()).isZero();
    assertThat(Files.readString(folder.resolveSibling("psql.txt"))).doesNotContain("ERROR");
  }

  private static String ask(Person person, String words) {
    person.says(words);
    return person.awaitReply(RunningBot.SOON).text();
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = DatabaseDump.connect(bot.postgres())) {
      List<String> found = DatabaseDump.ask(connection, sql);
      return Long.parseLong(found.get(0));
    }
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = DatabaseDump.connect(bot.postgres());
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }
}
