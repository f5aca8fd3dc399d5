package io.echovault.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.command.ForkedProgram.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The program as a process: what it prints, where, and its exit code. */
class MainTest {
  private static final String NOBODY_LISTENS = "postgresql://echovault:secret@127.0.0.1:9/none";

  @TempDir Path directory;

  @Test
  void helpNamesEveryCommand() {
    Ended ended = run(Map.of(), "--help");

    assertThat(ended.code()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .contains("Commands:", "Exit codes:")
        .contains("serve", "check", "dead-letters replay", "dead-replies replay", "import")
        .contains("export", "explain", "why-not", "audit verify", "audit export")
        .contains("tenants check", "tenants apply", "tenants list", "erase", "erasures replay")
        .contains("receipt verify", "keys status", "keys rotate", "completion", "--version");
  }

  /** So that help comes as fast as Java starts. */
  @Test
  void helpLoadsNeitherTheBotNorItsLibraries() throws IOException {
    Path log = directory.resolve("classes.log");
    Ended ended =
        ForkedProgram.run(
            directory,
            Map.of(),
            List.of(
                ForkedProgram.java(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                ForkedProgram.classPath(),
                Main.class.getName(),
                "--help"));

    assertThat(ended.code()).isZero();
    assertThat(Files.readString(log))
        .contains("picocli.CommandLine ", "io.echovault.app.command.EraseCommand ")
        .doesNotContain("io.javalin.", "com.zaxxer.", "ch.qos.logback.", "org.postgresql.");
  }

  @Test
  void suggestsACommandForOneThatDoesNotExist() {
    Ended ended = run(Map.of(), "exprot");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).contains("There is no command exprot.", "export", "--help");
  }

  @Test
  void saysOneLineWhenTheDatabaseDoesNotAnswer() {
    Ended ended = run(settings(directory), "dead-letters");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().strip())
        .isEqualTo("The database does not answer. Is PostgreSQL running at DATABASE_URL?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"keys status", "erasures replay", "audit verify", "tenants list", "serve"})
  void saysOneLineOfEveryFailure(String command) {
    Ended ended = run(settings(directory), command.split(" "));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).contains("does not answer").doesNotContain("event=", "at io.", "ERROR");
  }

  @Test
  void printsJsonThatAProgramCanRead() throws IOException {
    Path tenants = Files.createDirectories(directory.resolve("data/tenants"));
    Files.writeString(tenants.resolve("acme.yaml"), "tenant: acme\nname: Acme\nusers: 7\n");

    Ended ended = run(settings(directory), "tenants", "check", "--json");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).isEmpty();
    JsonNode json = new ObjectMapper().readTree(ended.out());
    assertThat(json.get("valid").asBoolean()).isFalse();
    assertThat(json.at("/problems/0/file").asString()).isEqualTo("acme.yaml");
    assertThat(json.at("/problems/0/line").asInt()).isEqualTo(3);
  }

  private Ended run(Map<String, String> environment, String... arguments) {
    return ForkedProgram.main(directory, environment, arguments);
  }

  /** Valid settings with a database that does not answer. */
  static Map<String, String> settings(Path directory) {
    var environment = new HashMap<String, String>();
    environment.put("DATABASE_URL", NOBODY_LISTENS);
    environment.put("ENCRYPTION_KEY", "00112233445566778899aabbccddeeff".repeat(2));
    environment.put("WHATSAPP_ACCESS_TOKEN", "token-of-the-test");
    environment.put("WHATSAPP_PHONE_NUMBER_ID", "106540000000001");
    environment.put("WEBHOOK_VERIFY_TOKEN", "verify-token-of-the-test");
    environment.put("WEBHOOK_SECRET", "secret-of-the-test");
    environment.put("DATA_DIR", directory.toString());
    environment.put("HOST", "127.0.0.1");
    environment.put("EMBEDDINGS", "off");
    return environment;
  }
}
