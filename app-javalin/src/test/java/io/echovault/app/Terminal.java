package io.echovault.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.command.Commands;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;

/** Where an operator gives commands beside a running bot, and sees what they print. */
final class Terminal {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Runs a command that has to succeed, and gives what it printed. */
  String run(RunningBot bot, String... arguments) {
    forget();
    assertThat(code(bot, arguments)).as(this::complaints).isZero();
    return printed();
  }

  /** Everything that commands have printed since {@link #forget}. */
  String printed() {
    return out.toString(UTF_8);
  }

  /** Forgets what was printed so far, but not the complaints. */
  void forget() {
    out.reset();
  }

  /** Runs a command, and gives its exit code. */
  int code(RunningBot bot, String... arguments) {
    return code(bot.environment(), arguments);
  }

  /** The same with other settings. */
  int code(Map<String, String> environment, String... arguments) {
    return new Commands(
            environment, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .run(arguments);
  }

  /** Everything that commands have complained of. */
  String complaints() {
    return err.toString(UTF_8);
  }
}
