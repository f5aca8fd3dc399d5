package io.echovault.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program started as a process of its own, with nothing of the tests on its class path. */
final class ForkedProgram {
  private static final int PATIENCE_SECONDS = 180;

  /** The exit code and everything that was printed. */
  record Ended(int code, String out, String err) {}

  private ForkedProgram() {}

  /** Starts {@code Main} with these arguments in an environment that holds only what is given. */
  static Ended main(Path directory, Map<String, String> environment, String... arguments) {
    String main = Main.class.getName();
    return run(
        directory,
        environment,
        Stream.concat(
                Stream.of(java(), "-XX:TieredStopAtLevel=1", "-cp", classPath(), main),
                Stream.of(arguments))
            .toList());
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The libraries and the program. */
  static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Runs a program to its end; fails when that takes more than three minutes. */
  static Ended run(Path directory, Map<String, String> environment, List<String> command) {
    try {
      Path out = Files.createTempFile(directory, "out", ".txt");
      Path err = Files.createTempFile(directory, "err", ".txt");
      var builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the program did not end");
      }
      return new Ended(
          process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("the program cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
