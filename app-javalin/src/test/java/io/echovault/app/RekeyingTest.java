package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.command.Commands;
import io.echovault.simulator.Person;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The encryption key changed as an operator does it. */
class RekeyingTest {
  private static final String OLD = "00112233445566778899aabbccddeeff".repeat(2);
  private static final String NEW = "ffeeddccbbaa99887766554433221100".repeat(2);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path dataDirectory;

  @Test
  void changesTheKeyWhileTheBotServes() {
    try (RunningBot bot = RunningBot.start(dataDirectory)) {
      Person ana = bot.simulator().person("34600111222", "Ana");
      ask(ana, "The key is under the mat");
      bot.restart(Map.of("ENCRYPTION_KEY", NEW, "ENCRYPTION_KEY_PREVIOUS", OLD));
      assertThat(run(bot, "keys", "status")).contains("is still needed", "keys rotate");

      assertThat(run(bot, "keys", "rotate"))
          .contains(" 0 under ENCRYPTION_KEY_PREVIOUS", "is needed no more");

      assertThat(ask(ana, "Where is the key?")).contains("under the mat");
      bot.restart(Map.of("ENCRYPTION_KEY", NEW));
      assertThat(ask(ana, "Where is the key?")).contains("under the mat");
      assertThat(run(bot, "keys", "status")).contains(" 0 under").doesNotContain("PREVIOUS is");
    }
  }

  @Test
  void saysPlainlyThatTheKeyIsAnother() {
    try (RunningBot bot = RunningBot.start(dataDirectory)) {
      ask(bot.simulator().person("34600111222", "Ana"), "The key is under the mat");
      assertThat(code(bot, Map.of("ENCRYPTION_KEY", NEW), "keys", "rotate")).isEqualTo(1);
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("open with neither", "keep all");
      err.reset();
      String port = String.valueOf(FreePort.next());
      assertThat(code(bot, Map.of("ENCRYPTION_KEY", NEW, "PORT", port), "serve")).isEqualTo(1);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .contains("does not open with this ENCRYPTION_KEY");
      err.reset();
      assertThat(code(bot, Map.of("ENCRYPTION_KEY_PREVIOUS", "abc"), "keys", "rotate"))
          .isEqualTo(1);
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("64 hex digits");
      assertThat(code(bot, Map.of(), "keys", "dance")).isEqualTo(2);
    }
  }

  private static String ask(Person person, String words) {
    person.says(words);
    return person.awaitReply(RunningBot.SOON).text();
  }

  private String run(RunningBot bot, String... arguments) {
    out.reset();
    assertThat(code(bot, Map.of(), arguments)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private int code(RunningBot bot, Map<String, String> changes, String... arguments) {
    Map<String, String> environment = new HashMap<>(bot.environment());
    environment.putAll(changes);
    return new Commands(
            environment,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(arguments);
  }
}
