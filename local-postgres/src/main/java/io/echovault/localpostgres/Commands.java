package io.echovault.localpostgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs run to their end. */
final class Commands {
  private Commands() {}

  /** What a program did: its exit code and everything it printed. */
  record Outcome(int exit, String output) {}

  /**
   * Runs a program.
   *
   * @param input what it reads
   * @param scratch where to keep what it prints while it runs
   */
  static Outcome run(List<String> command, String input, Path scratch) {
    try {
      Path output = Files.createTempFile(scratch, "output", ".txt");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try (var stdin = process.getOutputStream()) {
          stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closed) {
          // It ended without reading; the exit code tells why.
          process.onExit().join();
        }
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw new LocalPostgresException(command.get(0) + " did not end within two minutes.");
        }
        return new Outcome(process.exitValue(), Files.readString(output));
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException failed) {
      return new Outcome(-1, failed.toString());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new LocalPostgresException("Interrupted while running " + command.get(0) + ".", stop);
    }
  }

  /** Runs a program that must succeed. */
  static void mustRun(List<String> command, String input, Path scratch) {
    Outcome outcome = run(command, input, scratch);
    if (outcome.exit() != 0) {
      throw new LocalPostgresException(
          "PostgreSQL's program failed with code "
              + outcome.exit()
              + ": "
              + String.join(" ", command)
              + "\n"
              + outcome.output());
    }
  }

  /** The same program called through others. */
  static List<String> through(List<String> prefix, List<String> command) {
    var all = new ArrayList<>(prefix);
    all.addAll(command);
    return all;
  }
}
