package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.backup.BackupFolder;
import io.echovault.app.doctor.Doctor;
import io.echovault.app.doctor.Finding;
import io.echovault.app.doctor.Finding.Result;
import io.echovault.simulator.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor's trial of a restore, and the faults that it finds. Needs pg_dump and psql. */
@Tag("programs")
class TrialRestoreTest {
  private static final String ANA = "34600333031";
  private static final String NAME = "echovault_backup_20261129_020000";

  @TempDir static Path dataDirectory;
  @TempDir static Path backups;
  private static RunningBot bot;
  private static String scratch;

  @BeforeAll
  static void start() throws IOException, SQLException, InterruptedException {
    bot = RunningBot.start(dataDirectory);
    Person ana = bot.simulator().person(ANA);
    ana.says("My bike is parked behind the old library");
    assertThat(ana.awaitReply(RunningBot.SOON)).isNotNull();
    Path folder = Files.createDirectory(dataDirectory.resolve(NAME));
    new BackupFolder(folder, bot.settings()).write(bot.settings(), Instant.now(), "test");
    String file = backups.resolve(NAME + ".tar.gz").toString();
    Process tar =
        new ProcessBuilder("tar", "-C", dataDirectory.toString(), "-czf", file, NAME).start();
    assertThat(tar.waitFor()).isZero();
    try (Connection connection = DatabaseDump.connect(bot.postgres().administratorUrl());
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE scratch OWNER echovault");
    }
    scratch = bot.postgres().url().replaceFirst("/[a-z_]+$", "/scratch");
  }

  @AfterAll
  static void end() {
    bot.close();
  }

  @Test
  void bringsTheNewestBackupBackAgainAndAgain() {
    for (int times = 0; times < 2; times++) {
      Finding finding = look(Map.of());
      assertThat(finding.result()).as(finding.what()).isEqualTo(Result.PASS);
      assertThat(finding.what()).contains("came back");
    }
  }

  @Test
  void neverTouchesTheBotsOwnDatabaseUnderWhateverAddress() {
    String own = bot.postgres().url();
    String otherwise = own.replaceFirst("@[a-z0-9.]+:", "@127.0.0.1:") + "?application_name=trial";
    for (String url : new String[] {own, otherwise}) {
      assertThat(look(Map.of("TRIAL_DATABASE_URL", url)).what()).contains("holds tables of a bot");
    }
    assertThat(bot.memories(ANA)).hasSize(1);
  }

  @Test
  void findsABackupThatIsCutOff(@TempDir Path other) throws IOException {
    byte[] whole = Files.readAllBytes(backups.resolve(NAME + ".tar.gz"));
    Files.write(other.resolve(NAME + ".tar.gz"), Arrays.copyOf(whole, whole.length / 2));
    assertThat(look(Map.of("BACKUP_DIR", other.toString())).what()).contains("is cut off");
  }

  @Test
  void findsABackupOfAnotherKey() {
    assertThat(look(Map.of("ENCRYPTION_KEY", "ab".repeat(32))).what()).contains("another key");
  }

  @Test
  void findsADatabaseThatIsNotReached() {
    String nowhere = "postgresql://echovault:quite-wrong@127.0.0.1:9/scratch";
    assertThat(look(Map.of("TRIAL_DATABASE_URL", nowhere)).what()).contains("is not reached");
  }

  private static Finding look(Map<String, String> changes) {
    Map<String, String> environment = new HashMap<>(bot.environment());
    environment.put("BACKUP_DIR", backups.toString());
    environment.put("TRIAL_DATABASE_URL", scratch);
    environment.putAll(changes);
    return new Doctor(environment, InstantSource.system()).look("trial-restore").finding();
  }
}
