package io.echovault.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.doctor.Doctor;
import io.echovault.app.doctor.Finding;
import io.echovault.app.doctor.Finding.Result;
import io.echovault.app.doctor.SignOff;
import io.echovault.app.logs.LogFile;
import io.echovault.app.settings.LogLevel;
import io.echovault.simulator.Person;
import io.echovault.simulator.openai.ModelServer;
import io.echovault.simulator.openai.PlainMind;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Beside a running bot all checks pass; each finds the fault that is planted for it. */
@Tag("slow")
class DoctorTest {
  @TempDir static Path dataDirectory;
  private static RunningBot bot;

  @BeforeAll
  static void start() {
    LogFile.open(dataDirectory, LogLevel.INFO);
    bot = RunningBot.start(dataDirectory, Map.of("RATE_LIMIT_PER_SECOND", "20"));
    Person ana = bot.simulator().person("34600333007");
    ana.says("My bike is parked behind the old library");
    assertThat(ana.awaitReply(RunningBot.SOON)).isNotNull();
    for (SignOff.Item each : SignOff.Item.values()) {
      new Terminal().run(bot, "doctor", "sign", each.word(), "--name", "Olga Owner");
    }
  }

  @AfterAll
  static void end() {
    bot.close();
  }

  static List<String> names() {
    return Doctor.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void passesOnAHealthyInstallation(String name) throws InterruptedException {
    Path checkpoints = dataDirectory.resolve("memory-system/security/checkpoints.jsonl");
    boolean checkpointed = Files.exists(checkpoints);
    Finding finding = look(name, Map.of());
    if (name.equals("rate-limit")) {
      // It uses the limit up for a moment.
      Thread.sleep(1_500);
    }
    if (name.equals("trial-restore")) {
      assertThat(finding.remedy()).contains("TRIAL_DATABASE_URL");
    } else if (name.equals("audit-written") && !checkpointed && finding.result() != Result.PASS) {
      // Checkpoints are made once a minute: the first may have come just now.
      assertThat(finding.remedy()).contains("wait a minute");
    } else if (name.equals("backup")) {
      assertThat(finding.remedy()).contains("scripts/backup.sh");
    } else if (name.equals("production")) {
      assertThat(finding.remedy()).contains("PRODUCTION=true");
    } else {
      assertThat(finding.result()).as(finding.what()).isEqualTo(Result.PASS);
    }
  }

  @Test
  void namesEveryVariableThatIsWrong() {
    Finding finding = look("variables", Map.of("PORT", "70000", "ENCRYPTION_KEY", "abc"));
    assertThat(finding.result()).isEqualTo(Result.FAIL);
    assertThat(finding.what())
        .contains("PORT is not valid", "ENCRYPTION_KEY")
        .doesNotContain("abc,");
    assertThat(look("disk", Map.of("PORT", "70000")).result()).isEqualTo(Result.SKIP);
  }

  @Test
  void findsADatabaseThatDoesNotAnswer() {
    Map<String, String> nowhere =
        Map.of("DATABASE_URL", "postgresql://echovault:quite-wrong@127.0.0.1:9/echovault");
    assertThat(look("database", nowhere))
        .satisfies(finding -> assertThat(finding.result()).isEqualTo(Result.FAIL))
        .satisfies(finding -> assertThat(finding.remedy()).contains("psql"));
    assertThat(look("migrations", nowhere).result()).isEqualTo(Result.SKIP);
  }

  @Test
  void findsWhatMayLoseWhatItAcknowledged() {
    assertThat(look("durability", Map.of("DATABASE_URL", bot.postgres().administratorUrl())))
        .satisfies(finding -> assertThat(finding.what()).contains("superuser"));
  }

  @Test
  void findsMoreConnectionsThanThereAre() {
    assertThat(look("connections", Map.of("DATABASE_POOL_SIZE", "200")).remedy())
        .contains("max_connections");
  }

  @Test
  void findsTablesThatAreNotThere() throws SQLException {
    try (Connection connection = DatabaseDump.connect(bot.postgres().administratorUrl());
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE still_empty");
    }
    String url = bot.postgres().url().replaceFirst("/[a-z_]+$", "/still_empty");
    assertThat(look("migrations", Map.of("DATABASE_URL", url)).what())
        .contains("8 steps are missing");
    assertThat(look("isolation", Map.of("DATABASE_URL", url)).result()).isEqualTo(Result.SKIP);
    assertThat(look("audit-trail", Map.of("DATABASE_URL", url)).result()).isEqualTo(Result.SKIP);
    assertThat(look("migrations", Map.of("DATABASE_URL", url)).what())
        .as("nothing was changed by looking")
        .contains("8 steps are missing");
  }

  @Test
  void findsAWallThatWasTakenDown() throws SQLException {
    try (Connection connection = DatabaseDump.connect(bot.postgres().url());
        var statement = connection.createStatement()) {
      statement.execute("CREATE POLICY everybody ON echovault.members USING (true)");
      try {
        assertThat(look("isolation", Map.of()).what()).contains("members");
      } finally {
        statement.execute("DROP POLICY everybody ON echovault.members");
      }
    }
  }

  @Test
  void findsAClockThatIsWrong() {
    Finding finding =
        new Doctor(bot.environment(), InstantSource.fixed(Instant.EPOCH)).look("clock").finding();
    assertThat(finding.remedy()).contains("set-ntp");
  }

  @Test
  void findsABotThatDoesNotRun() {
    assertThat(look("running", Map.of("PORT", "9")).remedy()).contains("scripts/restart.sh");
    assertThat(look("endpoints", Map.of("PORT", "9")).result()).isEqualTo(Result.SKIP);
  }

  @Test
  void findsAnotherBotOnThePort(@TempDir Path elsewhere) {
    Map<String, String> other = Map.of("DATA_DIR", elsewhere.toString());
    assertThat(look("running", other).what())
        .isEqualTo("another bot answers on port " + bot.port());
    assertThat(look("running", Map.of()).what()).isEqualTo("it is ready");
  }

  @Test
  void findsSomethingElseOnThePort() {
    // PostgreSQL answers no HTTP.
    assertThat(look("running", Map.of("PORT", String.valueOf(bot.postgres().port()))).result())
        .isEqualTo(Result.FAIL);
  }

  @Test
  void findsAWebhookThatIsNotReached() {
    assertThat(look("webhook", Map.of("PUBLIC_URL", "http://127.0.0.1:9")).remedy())
        .contains("firewall");
    String here = "http://127.0.0.1:" + bot.port();
    assertThat(
            look("webhook", Map.of("PUBLIC_URL", here, "WEBHOOK_VERIFY_TOKEN", "another-token"))
                .what())
        .contains("403");
  }

  @Test
  void findsAVersionOfTheGraphThatEndsSoon() {
    Finding finding =
        new Doctor(
                with(Map.of("WHATSAPP_API_VERSION", "v22.0")),
                InstantSource.fixed(Instant.parse("2026-11-29T12:00:00Z")))
            .look("graph-version")
            .finding();
    assertThat(finding.what()).contains("2027-05-20");
  }

  @Test
  void findsAModelThatIsNotThereOrEndsSoon() {
    String key = "sk-canary-0123456789abcdef";
    LocalDate soon = LocalDate.now(ZoneOffset.UTC).plusDays(40);
    try (ModelServer server = ModelServer.start(0, key, new PlainMind())) {
      server.with("standin-old", Optional.of(soon));
      Map<String, String> there =
          Map.of(
              "OPENAI_API_KEY",
              key,
              "OPENAI_BASE_URL",
              server.url(),
              "OPENAI_MODEL",
              ModelServer.MODEL);
      assertThat(look("language-model", there).result()).isEqualTo(Result.PASS);
      assertThat(look("language-model", and(there, "OPENAI_MODEL", "standin-old")).what())
          .contains("ends on " + soon);
      assertThat(look("language-model", and(there, "OPENAI_READING_MODEL", "no-such")).what())
          .contains("has no model no-such");
      assertThat(look("language-model", and(there, "OPENAI_PICTURE_MODEL", "no-eyes")).what())
          .contains("has no model no-eyes");
      assertThat(look("language-model", and(there, "OPENAI_API_KEY", key + "0")).what())
          .contains("does not take the key");
      assertThat(look("language-model", and(there, "OPENAI_MODEL", "")).what())
          .contains("OPENAI_MODEL is not");
      assertThat(
              look("language-model", and(there, "OPENAI_BASE_URL", "http://127.0.0.1:9/v1")).what())
          .contains("not reached");
      assertThat(look("speech", there).what()).contains("kept without their words");
      Map<String, String> hearing = and(there, "OPENAI_SPEECH_MODEL", ModelServer.SPEECH_MODEL);
      assertThat(look("speech", hearing).result()).isEqualTo(Result.PASS);
      assertThat(look("speech", and(there, "OPENAI_SPEECH_MODEL", "no-such")).what())
          .contains("has no model no-such");
      assertThat(look("speech", and(hearing, "OPENAI_API_KEY", key + "0")).what())
          .contains("does not take the key");
    }
  }

  private static Map<String, String> and(Map<String, String> some, String name, String value) {
    Map<String, String> all = new HashMap<>(some);
    all.put(name, value);
    return all;
  }

  @Test
  void findsATokenThatWhatsAppDoesNotTakeAndANumberOfSomebodyElse() {
    assertThat(look("whatsapp", Map.of("WHATSAPP_ACCESS_TOKEN", "another-access-token")).what())
        .contains("does not take the token");
    assertThat(look("whatsapp", Map.of("WHATSAPP_PHONE_NUMBER_ID", "106540000000009")).what())
        .contains("no such number");
    assertThat(look("whatsapp", Map.of("WHATSAPP_API_URL", "http://127.0.0.1:9")).what())
        .contains("not reached");
  }

  @Test
  void findsARoleThatMayWrite() throws SQLException {
    execute("CREATE ROLE reporting LOGIN");
    try {
      execute("GRANT USAGE ON SCHEMA echovault TO reporting");
      execute("GRANT SELECT ON echovault.tenants TO reporting");
      assertThat(look("other-roles", Map.of()).result()).isEqualTo(Result.PASS);
      execute("GRANT UPDATE ON echovault.tenants TO reporting");
      assertThat(look("other-roles", Map.of()).what()).contains("reporting");
    } finally {
      execute("DROP OWNED BY reporting");
      execute("DROP ROLE reporting");
    }
  }

  @Test
  void findsValuesInTheLogOfTheServer() throws SQLException {
    execute("ALTER ROLE echovault SET log_statement = 'all'");
    try {
      assertThat(look("query-log", Map.of()).remedy()).contains("log_statement = none");
    } finally {
      execute("ALTER ROLE echovault RESET log_statement");
    }
  }

  @Test
  void findsAPortThatSomethingElseHas() throws IOException {
    try (var other = new ServerSocket(0)) {
      assertThat(look("port", Map.of("PORT", String.valueOf(other.getLocalPort()))).remedy())
          .contains("ss -ltnp");
    }
  }

  @Test
  void findsTokensThatAreNotGiven() {
    assertThat(look("sessions", Map.of("JWT_SECRET", "")).what()).contains("JWT_SECRET");
  }

  @Test
  void findsThatNothingIsWrittenOfWhatIsDone(@TempDir Path elsewhere) {
    assertThat(look("audit-written", Map.of("DATA_DIR", elsewhere.toString())).what())
        .contains("no checkpoints");
  }

  @Test
  void findsAWordThatWasNotGivenOrHasExpired(@TempDir Path elsewhere) {
    assertThat(look("firewall", Map.of("DATA_DIR", elsewhere.toString())).remedy())
        .contains("sign firewall --name");
    assertThat(look("firewall", Map.of()).what()).startsWith("signed by Olga Owner on ");
    InstantSource later = InstantSource.fixed(Instant.now().plus(Duration.ofDays(100)));
    assertThat(new Doctor(with(Map.of()), later).look("firewall").finding().what())
        .contains("expired on");
    assertThat(new Doctor(with(Map.of()), later).look("terms").finding().result())
        .isEqualTo(Result.PASS);
  }

  @Test
  void tellsWhatProductionWouldRefuse() {
    assertThat(look("production", Map.of()).what())
        .contains("WEBHOOK_SECRET is an example", "PUBLIC_URL is not https");
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = DatabaseDump.connect(bot.postgres().administratorUrl());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void findsALimitThatLimitsNothing() {
    assertThat(look("rate-limit", Map.of("RATE_LIMIT_PER_SECOND", "10000")).result())
        .isEqualTo(Result.FAIL);
  }

  @Test
  void findsFilesThatOthersCanRead(@TempDir Path folder) throws IOException {
    Path env = Files.writeString(folder.resolve(".env"), "PORT=5000\n", UTF_8);
    Files.setPosixFilePermissions(env, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(look("file-modes", Map.of("ENV_FILE", env.toString())).what()).contains(".env");
    Files.setPosixFilePermissions(env, PosixFilePermissions.fromString("rw-------"));
    assertThat(look("file-modes", Map.of("ENV_FILE", env.toString())).result())
        .isEqualTo(Result.PASS);
  }

  @Test
  void findsThatNothingIsLogged(@TempDir Path elsewhere) {
    assertThat(look("log", Map.of("DATA_DIR", elsewhere.toString())).what()).contains("not there");
  }

  @Test
  void tellsAnOldBackupFromAFreshOne(@TempDir Path backups) throws IOException {
    Map<String, String> there = Map.of("BACKUP_DIR", backups.toString());
    assertThat(look("backup", there).what()).startsWith("there is none");
    Path old = Files.createFile(backups.resolve("echovault_backup_20260101_020000.tar.gz"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(50))));
    assertThat(look("backup", there).what()).isEqualTo("the newest is 50 hours old");
    Files.createFile(backups.resolve("echovault_backup_20260103_020000.tar.gz.enc"));
    assertThat(look("backup", there).result()).isEqualTo(Result.PASS);
  }

  @Test
  void namesAKeyThatOpensNothing() {
    assertThat(look("key", Map.of()).result()).isEqualTo(Result.PASS);
    Finding other = look("key", Map.of("ENCRYPTION_KEY", "ab".repeat(32)));
    assertThat(other.result()).isEqualTo(Result.FAIL);
    assertThat(other.what()).contains("ENCRYPTION_KEY does not open what is kept");
  }

  @Test
  void findsAnAuditTrailUnderAnotherKey() {
    assertThat(look("audit-trail", Map.of("ENCRYPTION_KEY", "ab".repeat(32))).result())
        .isEqualTo(Result.FAIL);
  }

  private static Finding look(String name, Map<String, String> changes) {
    return new Doctor(with(changes), InstantSource.system()).look(name).finding();
  }

  private static Map<String, String> with(Map<String, String> changes) {
    Map<String, String> environment = new HashMap<>(bot.environment());
    environment.put("PUBLIC_URL", "http://127.0.0.1:" + bot.port());
    environment.put("BACKUP_DIR", dataDirectory.resolve("no-backups").toString());
    environment.put("ENV_FILE", dataDirectory.resolve("no.env").toString());
    environment.putAll(changes);
    return environment;
  }
}
