package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.localpostgres.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** PostgreSQL's own pg_dump, and psql to bring it back. */
final class ToolDump implements DatabaseDump {
  private static final String DUMP = "dump.sql";

  private final Path tools;

  ToolDump(Path tools) {
    this.tools = tools;
  }

  @Override
  public void take(LocalPostgres from, Path into) throws IOException {
    String complaints =
        run(into, "pg_dump", "--file=" + into.resolve(DUMP), "--dbname=" + from.url());
    assertThat(complaints).isEmpty();
  }

  @Override
  public void restore(Path from, LocalPostgres into) throws IOException {
    String complaints =
        run(from, "psql", "--no-psqlrc", "--quiet", "--file=" + from.resolve(DUMP), into.url());
    // The bot makes the roles at its start, and gives them all that they need.
    assertThat(complaints.lines().filter(line -> line.contains("ERROR")))
        .isNotEmpty()
        .allMatch(line -> line.matches(".*role \"echovault_(worker|reader)_\\w+\" does not exist"));
  }

  private String run(Path directory, String tool, String... arguments) throws IOException {
    Path complaints = directory.resolve(tool + ".err");
    Process process =
        new ProcessBuilder()
            .command(
                Stream.concat(Stream.of(tools.resolve(tool).toString()), Stream.of(arguments))
                    .toList())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(complaints.toFile())
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(tool + " ends").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(() -> tool + " ends well").isZero();
    return Files.readString(complaints);
  }

  @Override
  public String toString() {
    return "pg_dump and psql";
  }
}
