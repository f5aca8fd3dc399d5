package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void helpTellsEveryCommand() {
    assertThat(run(Map.of(), "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "serve", "check", "dead-letters", "dead-replies", "import", "export", "--version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "audit", "tenants", "keys", "export", "erase", "dead-letters"})
  void helpIsTheSameAfterEveryCommandAndNeedsNoSettings(String command) {
    assertThat(run(Map.of(), command, "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Commands:");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void versionIsTheOneOfTheBuild() {
    assertThat(run(Map.of(), "--version")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).matches("EchoVault \\d+\\.\\d+\\.\\d+.*\\s+");
  }

  @Test
  void refusesACommandThatDoesNotExist() {
    assertThat(run(Map.of(), "dance")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
  }

  @Test
  void servesNothingWithoutSettingsAndSaysWhatIsMissing() {
    assertThat(run(Map.of())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("ENCRYPTION_KEY is not set");
  }

  @Test
  void checkNamesWhatIsWrong() {
    assertThat(run(Map.of("PORT", "none"), "check")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("PORT", "DATABASE_URL");
  }

  private int run(Map<String, String> environment, String... arguments) {
    return new CommandLine(
            environment,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(arguments);
  }
}
