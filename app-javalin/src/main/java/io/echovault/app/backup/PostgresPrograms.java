package io.echovault.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

/** PostgreSQL's own {@code pg_dump} and {@code psql}, in the version that fits the server. */
final class PostgresPrograms {
  /** Where Debian keeps the programs of each version. */
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  private static final Pattern VERSION = Pattern.compile("\\) (\\d+)");

  private final Map<String, String> variables;

  private final int server;

  /**
   * Programs that reach a database.
   *
   * @param variables where it is, in libpq's variables
   * @param server its major version; the programs have to be as new
   */
  PostgresPrograms(Map<String, String> variables, int server) {
    this.variables = Map.copyOf(variables);
    this.server = server;
  }

  /** Reads what a program prints to its end. */
  interface Reader {
    void read(InputStream dump) throws IOException;
  }

  /** Writes what a program reads, to its end. */
  interface Writer {
    void write(OutputStream in) throws IOException;
  }

  /**
   * Dumps the tables, as of one moment.
   *
   * @throws BackupException when there is no such program, or when it fails
   */
  void dump(Reader reader) throws IOException {
    run(
        "pg_dump",
        List.of(
            "--schema=echovault",
            "--clean",
            "--if-exists",
            "--no-owner",
            "--no-privileges",
            "--no-password"),
        in -> {},
        reader);
  }

  /**
   * Runs SQL as one transaction: all of it, or nothing when one statement fails.
   *
   * @throws BackupException when there is no such program, or when it fails
   */
  void load(Writer sql) throws IOException {
    run(
        "psql",
        List.of(
            "--no-psqlrc",
            "--quiet",
            "--no-password",
            "--single-transaction",
            "--set=ON_ERROR_STOP=1",
            "--output=/dev/null",
            // What it is told on its standard input is one transaction only if that is named.
            "--file=-"),
        sql,
        InputStream::readAllBytes);
  }

  private void run(String name, List<String> arguments, Writer writer, Reader reader)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(program(name)));
    command.addAll(arguments);
    Path complaints = Files.createTempFile(name, ".txt");
    try {
      run(name, command, complaints, writer, reader);
    } finally {
      Files.delete(complaints);
    }
  }

  private String program(String name) throws IOException {
    return programs(name)
        .filter(each -> version(each).map(version -> version >= server).orElse(false))
        .findFirst()
        .orElseThrow(
            () ->
                new BackupException(
                    name
                        + " "
                        + server
                        + " or later is needed. Install it: apt install postgresql-client-"
                        + server));
  }

  private void run(String name, List<String> command, Path complaints, Writer writer, Reader reader)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(complaints.toFile());
    builder.environment().putAll(variables);
    Process process = builder.start();
    try (InputStream out = process.getInputStream()) {
      Optional<IOException> broken = written(process, writer);
      reader.read(out);
      if (process.waitFor() != 0) {
        throw new BackupException(name + " has failed: " + complaint(complaints));
      }
      if (broken.isPresent()) {
        throw broken.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BackupException(name + " was interrupted");
    } finally {
      process.destroy();
    }
  }

  /** A program that ends before it has read all says why by itself. */
  private static Optional<IOException> written(Process process, Writer writer) {
    try (OutputStream in = process.getOutputStream()) {
      writer.write(in);
      return Optional.empty();
    } catch (IOException broken) {
      return Optional.of(broken);
    }
  }

  /** Names tables and the server; what it says of a row is left out. */
  private static String complaint(Path complaints) throws IOException {
    return Files.readString(complaints)
        .lines()
        .filter(PostgresPrograms::tellsWhy)
        .findFirst()
        .orElse("it does not say why");
  }

  private static boolean tellsWhy(String line) {
    return Stream.of("ERROR", "FATAL", "error:", "fatal:").anyMatch(line::contains);
  }

  private static Stream<String> programs(String name) throws IOException {
    List<String> programs = new ArrayList<>();
    if (Files.isDirectory(DEBIAN)) {
      try (Stream<Path> versions = Files.list(DEBIAN)) {
        versions
            .map(each -> each.resolve("bin").resolve(name))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .sorted(Comparator.reverseOrder())
            .forEach(programs::add);
      }
    }
    programs.add(name);
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
