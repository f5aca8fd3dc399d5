package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every release's lived-in database is migrated, opened, sent, undone, restored, erased and
 * verified by this build. Needs pg_dump and psql.
 */
@Tag("programs")
class ReleasesTest {
  /** Where scripts/release.sh takes the fixture of a release from. */
  private static final Path OF_THIS_BUILD = Path.of("target/lived-in");

  private static final Path KEPT = Path.of("src/test/resources/releases");

  @TempDir Path dataDirectory;
  @TempDir Path another;

  @Test
  void thisBuildGoesOnWithWhatItWrote() throws IOException {
    empty(OF_THIS_BUILD);
    live(OF_THIS_BUILD.resolve("backup"), Instant.now());
    goesOn(OF_THIS_BUILD.resolve("backup"));
  }

  /** As later builds will with that of a release. */
  @Test
  void thisBuildGoesOnWithWhatItWroteLongAgo(@TempDir Path folder) throws IOException {
    live(folder.resolve("backup"), Instant.now().minus(Duration.ofDays(400)));
    goesOn(folder.resolve("backup"));
  }

  static Stream<Path> releases() throws IOException {
    try (Stream<Path> all = Files.list(KEPT)) {
      return all.filter(Files::isDirectory).map(each -> each.resolve("backup")).toList().stream();
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("releases")
  void goesOnWithWhatAReleaseWrote(Path backup) throws IOException {
    goesOn(backup);
  }

  private void live(Path backup, Instant from) throws IOException {
    LivedIn.declare(dataDirectory);
    var instants = new TravellingInstants(from);
    try (RunningBot bot = RunningBot.start(dataDirectory, LivedIn.SETTINGS, instants)) {
      new LivedIn(bot, backup).live(instants);
    }
  }

  private void goesOn(Path backup) throws IOException {
    var instants = new TravellingInstants(LivedIn.writtenAt(backup));
    try (RunningBot bot = RunningBot.start(another, LivedIn.SETTINGS, instants)) {
      new LivedIn(bot, backup).goOn(instants);
    }
  }

  private static void empty(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
    assertThat(folder).doesNotExist();
  }
}
