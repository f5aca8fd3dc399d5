package io.echovault.app.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.FreePort;
import io.echovault.app.command.ForkedProgram.Ended;
import io.echovault.localpostgres.LocalPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's scripts on a checkout, with a real database and the real program. */
@Tag("slow")
class ServiceScriptsTest {
  private static LocalPostgres postgres;

  @TempDir Path directory;
  private Checkout checkout;
  private Map<String, String> settings;
  private Path pidFile;

  @BeforeAll
  static void startPostgres() {
    postgres = LocalPostgres.temporary();
  }

  @AfterAll
  static void endPostgres() {
    postgres.close();
  }

  @BeforeEach
  void setUp() throws IOException {
    checkout = Checkout.in(directory).built();
    pidFile = directory.resolve("echovault.pid");
    settings = new TreeMap<>(MainTest.settings(directory.resolve("da ta")));
    settings.put("DATABASE_URL", postgres.url());
    settings.put("PORT", String.valueOf(FreePort.next()));
    settings.put("PID_FILE", pidFile.toString());
    Files.createDirectories(directory.resolve("da ta"));
  }

  @AfterEach
  void stop() throws IOException {
    if (Files.exists(pidFile)) {
      write("rw-------");
      run("stop.sh");
    }
  }

  @Test
  void startsStartsAnewAndStops() throws IOException {
    write("rw-------");
    Ended started = run("restart.sh");
    assertThat(started.err()).isEmpty();
    assertThat(started.out()).matches("EchoVault runs as process \\d+, ready after \\d+ s.\\n");
    long first = pid();
    assertThat(runs(first)).isTrue();

    assertThat(run("verify.sh", "running").out()).startsWith("PASS  running");
    assertThat(run("restart.sh").out())
        .startsWith("EchoVault has stopped.\nEchoVault runs as process ");
    assertThat(pid()).isNotEqualTo(first);
    assertThat(runs(first)).isFalse();

    long second = pid();
    assertThat(run("stop.sh").out()).isEqualTo("EchoVault has stopped.\n");
    assertThat(runs(second)).isFalse();
    assertThat(pidFile).doesNotExist();
    assertThat(run("stop.sh").out()).isEqualTo("EchoVault does not run.\n");
  }

  @Test
  void goesOnWithTheBotThatRunsWhenTheNewSettingsAreNotValid() throws IOException {
    write("rw-------");
    run("restart.sh");
    long running = pid();
    settings.put("ENCRYPTION_KEY", "short");
    write("rw-------");
    Ended refused = run("restart.sh");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("ENCRYPTION_KEY");
    assertThat(runs(running)).isTrue();
    settings.put("ENCRYPTION_KEY", "00112233445566778899aabbccddeeff".repeat(2));
  }

  @Test
  void saysWhatTheBotSaidWhenItDoesNotStart() throws IOException {
    Path tenants = Files.createDirectories(directory.resolve("da ta/data/tenants"));
    Files.writeString(tenants.resolve("acme.yaml"), "tenant: 7\n");
    write("rw-------");
    Ended refused = run("restart.sh");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("acme.yaml", "The bot did not start");
    assertThat(pidFile).doesNotExist();
  }

  @Test
  void leavesTheBotThatRunsAloneWhenTheDatabaseDoesNotOpen() throws IOException {
    write("rw-------");
    run("restart.sh");
    long running = pid();
    String key = settings.put("ENCRYPTION_KEY", "ab".repeat(32));
    write("rw-------");
    assertThat(run("restart.sh").err()).contains("ENCRYPTION_KEY does not open");
    settings.put("ENCRYPTION_KEY", key);
    String url =
        settings.put("DATABASE_URL", "postgresql://echovault:nobody@127.0.0.1:9/echovault");
    write("rw-------");
    assertThat(run("restart.sh").err()).contains("does not answer");
    settings.put("DATABASE_URL", url);
    assertThat(runs(running)).isTrue();
  }

  @Test
  void takesNoSettingsThatOthersCanRead() throws IOException {
    write("rw-r--r--");
    assertThat(run("restart.sh").err()).contains("chmod 600");
    Files.delete(checkout.root().resolve(".env"));
    assertThat(run("restart.sh").err()).contains(".env.example");
  }

  @Test
  void runsNoWordOfTheSettings() throws IOException {
    write("rw-------");
    Path file = checkout.root().resolve(".env");
    String whole = Files.readString(file);
    Path ran = directory.resolve("ran");
    Files.writeString(file, whole + "WEBHOOK_VERIFY_TOKEN=my touch " + ran + "\n");
    Ended refused = run("restart.sh");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .contains("Line " + (whole.lines().count() + 1), "in single quotes")
        .doesNotContain("touch");
    assertThat(ran).doesNotExist();
  }

  @Test
  void startsNoBotThatItCouldNotStop() throws IOException {
    settings.put("PID_FILE", directory.resolve("not there/echovault.pid").toString());
    write("rw-------");
    assertThat(run("restart.sh").err()).contains("cannot be written");
    try (var processes = ProcessHandle.allProcesses()) {
      assertThat(
              processes.filter(
                  each -> each.info().commandLine().orElse("").contains(directory.toString())))
          .isEmpty();
    }
  }

  @Test
  void endsNoProcessThatIsNotTheBot() throws IOException {
    write("rw-------");
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
    assertThat(run("stop.sh").out()).isEqualTo("EchoVault does not run.\n");
    Files.delete(pidFile);
  }

  @Test
  void leavesAPortAloneThatSomethingElseHas() throws IOException {
    try (ServerSocket other = new ServerSocket(FreePort.next())) {
      Thread answering =
          new Thread(
              () -> {
                try (var asked = other.accept()) {
                  // All of it, since an end with something unread may cost the answer.
                  BufferedReader request =
                      new BufferedReader(new InputStreamReader(asked.getInputStream(), US_ASCII));
                  assertThat(request.lines().takeWhile(line -> !line.isEmpty())).hasSize(2);
                  asked
                      .getOutputStream()
                      .write("HTTP/1.0 404 Not Found\r\n\r\n".getBytes(US_ASCII));
                } catch (IOException ended) {
                  throw new UncheckedIOException(ended);
                }
              });
      answering.start();
      settings.put("PORT", String.valueOf(other.getLocalPort()));
      write("rw-------");
      assertThat(run("restart.sh").err()).contains("Something else answers on port");
    }
    assertThat(pidFile).doesNotExist();
  }

  /** One that has ended and was not fetched yet has no command line any more. */
  private static boolean runs(long pid) throws IOException {
    Path commandLine = Path.of("/proc", String.valueOf(pid), "cmdline");
    return Files.exists(commandLine) && Files.readString(commandLine).contains("-Dechovault=bot");
  }

  private long pid() throws IOException {
    return Long.parseLong(Files.readString(pidFile).strip());
  }

  private Ended run(String script, String... arguments) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
    List<String> command = new ArrayList<>(List.of(checkout.script(script).toString()));
    command.addAll(List.of(arguments));
    Ended ended = ForkedProgram.run(directory, environment, command);
    String noted = ended.err().replaceFirst("(?m)^NOTE: Picked up JDK_JAVA_OPTIONS.*\\R", "");
    return new Ended(ended.code(), ended.out(), noted);
  }

  private void write(String mode) throws IOException {
    Path file = checkout.root().resolve(".env");
    Files.writeString(
        file,
        settings.entrySet().stream()
            .map(each -> each.getKey() + "='" + each.getValue() + "'\n")
            .collect(Collectors.joining()));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }
}
