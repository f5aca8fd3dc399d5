package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The running bot while the clock of the machine jumps back and forth. */
class JumpingClockTest {
  private static final int ASKED = 300;
  private static final Map<String, String> RATE = Map.of("RATE_LIMIT_PER_SECOND", "10");

  @TempDir Path dataDirectory;

  @Test
  void answersNobodyMoreOftenAndNobodyLess() {
    var instants = new TravellingInstants(Instant.parse("2026-11-22T12:00:00Z"));
    try (RunningBot bot = RunningBot.start(dataDirectory, RATE, instants)) {
      long begun = System.nanoTime();
      long answered = 0;
      for (int each = 0; each < ASKED; each++) {
        instants.leap(Duration.ofDays(each % 2 == 0 ? 1 : -1));
        answered += bot.get("/metrics").statusCode() == 200 ? 1 : 0;
      }
      long tenths = (System.nanoTime() - begun) / Duration.ofMillis(100).toNanos();
      assertThat(answered).isBetween(10L, 10 + tenths + 1);
    }
  }
}
