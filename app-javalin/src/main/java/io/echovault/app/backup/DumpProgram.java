package io.echovault.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own {@code pg_dump}, in the version that fits the server. */
final class DumpProgram {
  /** Where Debian keeps the programs of each version. */
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  private static final Pattern VERSION = Pattern.compile("\\) (\\d+)");

  private final Map<String, String> variables;

  /**
   * One that reaches a database.
   *
   * @param variables where it is, in libpq's variables
   */
  DumpProgram(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** Reads what the program prints to its end. */
  interface Reader {
    void read(InputStream dump) throws IOException;
  }

  /**
   * Dumps the tables, as of one moment.
   *
   * @param server the major version of the server; the program has to be as new
   * @throws BackupException when there is no such program, or when it fails
   */
  void dump(int server, Reader reader) throws IOException {
    String program =
        programs()
            .filter(each -> version(each).map(version -> version >= server).orElse(false))
            .findFirst()
            .orElseThrow(
                () ->
                    new BackupException(
                        "pg_dump "
                            + server
                            + " or later is needed. Install it: apt install"
                            + " postgresql-client-"
                            + server));
    Path complaints = Files.createTempFile("pg_dump", ".txt");
    try {
      run(
          List.of(
              program,
              "--schema=echovault",
              "--clean",
              "--if-exists",
              "--no-owner",
              "--no-privileges",
              "--no-password"),
          complaints,
          reader);
    } finally {
      Files.delete(complaints);
    }
  }

  private void run(List<String> command, Path complaints, Reader reader) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(complaints.toFile());
    builder.environment().putAll(variables);
    Process process = builder.start();
    try (InputStream dump = process.getInputStream()) {
      reader.read(dump);
      if (process.waitFor() != 0) {
        // Names tables and the server, never rows.
        String last =
            Files.readString(complaints).lines().reduce((first, second) -> second).orElse("");
        throw new BackupException("pg_dump has failed: " + last);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BackupException("pg_dump was interrupted");
    } finally {
      process.destroy();
    }
  }

  private static Stream<String> programs() throws IOException {
    List<String> programs = new ArrayList<>();
    if (Files.isDirectory(DEBIAN)) {
      try (Stream<Path> versions = Files.list(DEBIAN)) {
        versions
            .map(each -> each.resolve("bin/pg_dump"))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .sorted(Comparator.reverseOrder())
            .forEach(programs::add);
      }
    }
    programs.add("pg_dump");
    return programs.stream();
  }

  private static Optional<Integer> version(String program) {
    try {
      Process process = new ProcessBuilder(program, "--version").start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher version = VERSION.matcher(said);
      return version.find() ? Optional.of(Integer.valueOf(version.group(1))) : Optional.empty();
    } catch (IOException absent) {
      return Optional.empty();
    }
  }
}
