package io.echovault.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The settings of the running demo, in a file that a shell reads, so that commands in another
 * terminal find its database. There only while it runs, and only for its owner.
 */
final class CommandSettings implements AutoCloseable {
  private final Path file;

  private CommandSettings(Path file) {
    this.file = file;
  }

  /** Writes the file under a data directory. */
  static CommandSettings write(Path dataDirectory, Map<String, String> settings) {
    Path file = PrivateFiles.directory(dataDirectory).resolve("demo.env");
    String lines =
        new TreeMap<>(settings)
            .entrySet().stream()
                .map(each -> each.getKey() + "=" + quoted(each.getValue()) + "\n")
                .collect(Collectors.joining());
    try {
      PrivateFiles.write(file, lines);
      return new CommandSettings(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The settings for commands cannot be kept in " + file, e);
    }
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The settings for commands are left in " + file, e);
    }
  }
}
