package io.echovault.drills.trust;

import io.echovault.bench.run.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a scanner in a folder of its own, for so long at most. */
final class ScanTool {
  private final String name;
  private final Path folder;
  private final Duration longest;

  ScanTool(String name, Path folder, Duration longest) {
    this.name = name;
    this.folder = folder;
    this.longest = longest;
  }

  /**
   * Its name and version, as it says them itself.
   *
   * @throws Options.Misuse when it is not installed
   */
  String version() throws IOException, InterruptedException {
    try {
      return name
          + " "
          + Files.readString(run(List.of("--version")))
              .strip()
              .lines()
              .filter(line -> line.matches("(Wapiti )?\\d+\\..*"))
              .map(line -> line.replaceAll("[^0-9.]", ""))
              .findFirst()
              .orElse("");
    } catch (IOException missing) {
      throw new Options.Misuse(name + " was not found. Install it: apt install " + name);
    }
  }

  /**
   * Runs it, and gives the file with what it printed.
   *
   * @throws IOException when it is not installed, or did not end in time
   */
  Path run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(arguments);
    Files.createDirectories(folder);
    Path printed = Files.createTempFile(folder, name, ".txt");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(printed.toFile());
    // It keeps its settings and sessions in its user's home.
    builder.environment().put("HOME", folder.toString());
    Process process = builder.start();
    if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IOException(name + " did not end within " + longest.toSeconds() + " s");
    }
    return printed;
  }
}
