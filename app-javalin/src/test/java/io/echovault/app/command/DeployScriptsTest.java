package io.echovault.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.FreePort;
import io.echovault.app.command.ForkedProgram.Ended;
import io.echovault.localpostgres.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * New code put into service, taken back, and data set back, by the operator's scripts on a checkout
 * with a real database and the real program. Needs pg_dump and psql.
 */
@Tag("programs")
class DeployScriptsTest {
  private final LocalPostgres postgres = LocalPostgres.temporary();

  @TempDir Path directory;
  private Checkout checkout;
  private Path pidFile;
  private Path data;
  private Map<String, String> settings;

  @BeforeEach
  void setUp() throws IOException {
    checkout = Checkout.in(directory);
    data = Files.createDirectories(directory.resolve("da ta"));
    pidFile = directory.resolve("echovault.pid");
    settings = new TreeMap<>(MainTest.settings(data));
    settings.put("DATABASE_URL", postgres.url());
    settings.put("PORT", String.valueOf(FreePort.next()));
    settings.put("PID_FILE", pidFile.toString());
    settings.put("BACKUP_DIR", directory.resolve("back ups").toString());
    write();
  }

  @AfterEach
  void stop() throws IOException {
    if (Files.exists(pidFile)) {
      run("stop.sh");
    }
    postgres.close();
  }

  @Test
  void putsCodeIntoServiceAndGoesBackWhenOtherCodeDoesNotBecomeReady() throws IOException {
    Path secret = data.resolve("memory-system/security/secret");
    Files.createDirectories(secret.getParent());
    Files.writeString(secret, "x");
    Ended first = run("deploy.sh", "--built", program().toString());
    assertThat(first.code()).as(first.out() + first.err()).isZero();
    assertThat(first.out()).contains("PASS  running", "PASS  endpoints", "PASS  migrations");
    assertThat(first.err()).contains("nothing to back up yet");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
    String serving = commandLine();
    assertThat(serving).contains("/releases/");

    Path steps = Files.createDirectories(directory.resolve("steps/db/schema"));
    Files.writeString(steps.resolve("V990__later.sql"), "CREATE TABLE later (id bigint);\n");
    Path broken =
        Checkout.build(
            directory.resolve("broken"),
            BotThatNeverAnswers.class,
            directory.resolve("steps"),
            Path.of("target/test-classes").toAbsolutePath());
    Ended second = run(Map.of("START_SECONDS", "5"), "deploy.sh", "--built", broken.toString());
    assertThat(second.code()).isEqualTo(1);
    assertThat(second.out()).contains("1 step done", "going back to the former");
    assertThat(second.err()).contains("is not ready after 5 s", "The former code serves again");
    assertThat(commandLine()).isEqualTo(serving);
    assertThat(run("verify.sh", "running", "migrations").code()).isZero();
    try (var releases = Files.list(checkout.root().resolve("releases"))) {
      assertThat(releases.filter(each -> !each.getFileName().toString().startsWith(".")))
          .as("the former and the link to it")
          .hasSize(2);
    }
  }

  @Test
  void changesNothingWhenTheSettingsAreNotValid() throws IOException {
    assertThat(run("deploy.sh", "--built", program().toString()).code()).isZero();
    String serving = commandLine();
    settings.put("WEBHOOK_SECRET", "short");
    write();
    Ended refused = run("deploy.sh", "--built", program().toString());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("WEBHOOK_SECRET");
    assertThat(commandLine()).isEqualTo(serving);
  }

  @Test
  void givesTheBuildNoneOfTheSettings() throws IOException {
    Path bin = Files.createDirectories(directory.resolve("bin"));
    Path mvn = Files.writeString(bin.resolve("mvn"), "#!/bin/bash\nenv > \"$SEEN\"\nexit 1\n");
    Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwx------"));
    Path seen = directory.resolve("seen");
    Ended refused =
        run(Map.of("PATH", bin + ":/usr/bin:/bin", "SEEN", seen.toString()), "deploy.sh");
    assertThat(refused.err()).contains("The build failed");
    assertThat(Files.readString(seen))
        .contains("JAVA_HOME=")
        .doesNotContain(settings.keySet().stream().map(name -> "\n" + name + "=").toList())
        .doesNotContain(settings.get("ENCRYPTION_KEY"), settings.get("WEBHOOK_SECRET"));
  }

  @Test
  void setsEverythingBackOnAWordAndKeepsWhatWasThere() throws IOException {
    run("deploy.sh", "--built", program().toString());
    assertThat(run("rollback.sh").err()).contains("There is no backup in");
    Ended backup = run("backup.sh");
    assertThat(backup.code()).as(backup.err()).isZero();
    String stamp = backup.out().strip().replaceFirst(".*echovault_backup_(\\d+_\\d+)\\..*", "$1");

    Ended asked = run("rollback.sh", stamp);
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.out()).as(asked.err()).contains("undoes 0 messages");
    assertThat(asked.err()).contains("Nothing was changed");

    Ended done = run("rollback.sh", "--yes", stamp);
    assertThat(done.code()).as(done.out() + done.err()).isZero();
    assertThat(done.out())
        .contains("is kept in", "EchoVault has stopped", "is in its place", "EchoVault runs");
    try (var backups = Files.list(directory.resolve("back ups"))) {
      assertThat(backups.filter(each -> each.toString().endsWith(".tar.gz"))).hasSize(2);
    }

    Path file = directory.resolve("back ups/echovault_backup_" + stamp + ".tar.gz");
    byte[] whole = Files.readAllBytes(file);
    Path cut = directory.resolve("cut.tar.gz");
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    assertThat(run("restore.sh", "--yes", cut.toString()).code()).isEqualTo(1);
    assertThat(run("restore.sh", "--yes", "20200101_000000").err()).contains("no backup");
    assertThat(run("verify.sh", "running").code()).isZero();
  }

  @Test
  void showsNoSecretInAListOfProcesses() throws IOException {
    settings.put("BACKUP_KEY", "correct horse $battery staple");
    settings.put("JWT_SECRET", "made-up-token-secret-of-this-test");
    write();
    List<String> secrets =
        new ArrayList<>(
            List.of(
                settings.get("BACKUP_KEY"),
                settings.get("JWT_SECRET"),
                settings.get("ENCRYPTION_KEY"),
                settings.get("WHATSAPP_ACCESS_TOKEN"),
                settings.get("WEBHOOK_VERIFY_TOKEN"),
                settings.get("WEBHOOK_SECRET"),
                postgres.url().replaceFirst(".*://[^:]+:([^@]+)@.*", "$1")));
    ProcessList list = ProcessList.watch();
    try (list) {
      assertThat(run("deploy.sh", "--built", program().toString()).code()).isZero();
      String file = run("backup.sh").out().strip();
      Ended restored = run("restore.sh", "--yes", file);
      assertThat(restored.code()).as(restored.err()).isZero();
      assertThat(run("verify.sh", "audit-trail").code()).isZero();
    }
    // The watch sees what runs for a moment only.
    assertThat(list.seen())
        .anyMatch(line -> line.contains("pg_dump"))
        .anyMatch(line -> line.contains("psql"))
        .anyMatch(line -> line.contains("openssl enc"))
        .anyMatch(line -> line.contains("-Dechovault=bot"))
        .anyMatch(line -> line.contains("backup restore"))
        .noneMatch(line -> secrets.stream().anyMatch(line::contains));
  }

  @Test
  void opensAnEncryptedBackupWithItsKeyOnly() throws IOException {
    settings.put("BACKUP_KEY", "correct horse $battery staple");
    write();
    run("deploy.sh", "--built", program().toString());
    String file = run("backup.sh").out().strip();
    assertThat(file).endsWith(".tar.gz.enc");
    Ended asked = run("restore.sh", file);
    assertThat(asked.out()).as(asked.err()).contains("is whole", "undoes 0 messages");
    settings.put("BACKUP_KEY", "another one");
    write();
    assertThat(run("restore.sh", file).err()).contains("does not open with this BACKUP_KEY");
  }

  private Path program() throws IOException {
    return Checkout.build(directory.resolve("built"), Main.class);
  }

  private String commandLine() throws IOException {
    long pid = Long.parseLong(Files.readString(pidFile).strip());
    return Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"));
  }

  private Ended run(String script, String... arguments) {
    return run(Map.of(), script, arguments);
  }

  private Ended run(Map<String, String> more, String script, String... arguments) {
    Map<String, String> environment = new HashMap<>(Map.of("PATH", "/usr/bin:/bin"));
    environment.putAll(more);
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    List<String> command = new ArrayList<>(List.of(checkout.script(script).toString()));
    command.addAll(List.of(arguments));
    return ForkedProgram.run(directory, environment, command);
  }

  private void write() throws IOException {
    Path file = checkout.root().resolve(".env");
    Files.writeString(
        file,
        settings.entrySet().stream()
            .map(each -> each.getKey() + "='" + each.getValue() + "'\n")
            .collect(Collectors.joining()));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
