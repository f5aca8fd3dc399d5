package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.app.command.Commands;
import io.echovault.app.settings.InvalidSettingsException;
import io.echovault.app.settings.Settings;
import io.echovault.localpostgres.LocalPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductionTest {
  private static final LocalPostgres POSTGRES = LocalPostgres.temporary();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path dataDirectory;

  @AfterEach
  void undo() throws SQLException {
    administrator("ALTER ROLE echovault RESET synchronous_commit");
  }

  @AfterAll
  static void end() {
    POSTGRES.close();
  }

  @Test
  void startsWithEverythingInPlace() {
    assertThat(check(environment())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("fit for production");
    App.start(Settings.read(environment())).close();
  }

  @Test
  void refusesADatabaseThatCanLoseWhatItAcknowledged() throws SQLException {
    administrator("ALTER ROLE echovault SET synchronous_commit = off");
    assertThat(check(environment())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("synchronous_commit is off");
    assertThatThrownBy(() -> App.start(Settings.read(environment())))
        .isInstanceOf(InvalidSettingsException.class);
    Map<String, String> elsewhere = environment();
    elsewhere.put("PRODUCTION", "false");
    App.start(Settings.read(elsewhere)).close();
  }

  @Test
  void refusesALoginThatNoWallHolds() {
    Map<String, String> environment = environment();
    environment.put("DATABASE_URL", POSTGRES.administratorUrl());
    assertThat(check(environment)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("is a superuser");
  }

  @Test
  void namesWhatIsWrongWithTheSettingsAndTheDatabaseAtOnce() throws SQLException {
    administrator("ALTER ROLE echovault SET synchronous_commit = off");
    Map<String, String> environment = environment();
    environment.remove("JWT_SECRET");
    environment.put("WEBHOOK_SECRET", "aaaaaaaaaaaaaaaaaaaaaaaa");
    assertThat(check(environment)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("JWT_SECRET is not set", "WEBHOOK_SECRET repeats itself", "synchronous_commit")
        .doesNotContain("aaaaaaaa");
  }

  private Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("PRODUCTION", "true");
    environment.put("CLOUD", "off");
    environment.put("EMBEDDINGS", "off");
    environment.put("PORT", "22999");
    environment.put("HOST", "127.0.0.1");
    environment.put("DATA_DIR", dataDirectory.toString());
    environment.put("DATABASE_URL", POSTGRES.url());
    environment.put(
        "ENCRYPTION_KEY", "9f3c1ab27e5d40886b1fe2c7a0935d4e8c6071b9ad2f43e5187690bcdf3a5e24");
    environment.put("WHATSAPP_ACCESS_TOKEN", "EAAGm0PX4ZCpsBAJ7kQ2vLw9TfYh3Rd");
    environment.put("WHATSAPP_PHONE_NUMBER_ID", "106540000000001");
    environment.put("WEBHOOK_VERIFY_TOKEN", "c41f7a9be25d80363ce19b70");
    environment.put("WEBHOOK_SECRET", "5b8e0d27f1a94c63be0752d9814fa6c3");
    environment.put("JWT_SECRET", "d7e2f90b5c3a8146709bd1e4f25a6c83");
    environment.put("PUBLIC_URL", "https://bot.example.org");
    return environment;
  }

  private int check(Map<String, String> environment) {
    return new Commands(
            environment,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run("check");
  }

  private void administrator(String sql) throws SQLException {
    String url = POSTGRES.administratorUrl();
    int at = url.indexOf('@');
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://" + url.substring(at + 1),
                "postgres",
                url.substring(url.lastIndexOf(':', at) + 1, at));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
