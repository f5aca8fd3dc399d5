package io.echovault.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.doctor.Finding.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What checks make of a disk and of a network that no test has. */
class JudgingTest {
  @ParameterizedTest
  @CsvSource({
    "1000000000, 20000000000, PASS",
    "999999999, 2000000000, FAIL",
    "4900000000, 100000000000, FAIL",
    "0, 0, FAIL",
    "1200000000000000000, 9000000000000000000, PASS",
  })
  void wantsRoomOnTheDisk(long free, long total, Result result) {
    assertThat(DiskCheck.judged(free, total).result()).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "false, localhost, prefer, PASS",
    "false, 127.0.0.7, prefer, PASS",
    "false, ::1, prefer, PASS",
    "true, localhost, prefer, PASS",
    "true, db.example.org, verify-full, PASS",
    "true, db.example.org, verify-ca, PASS",
    "true, db.example.org, prefer, FAIL",
    "false, db.example.org, prefer, FAIL",
    "false, localhost.example.org, prefer, FAIL",
    "false, 'localhost,db.example.org', prefer, FAIL",
  })
  void wantsAnEncryptedWayToADatabaseElsewhere(
      boolean encrypted, String hosts, String mode, Result result) {
    assertThat(
            EncryptionInTransitCheck.judged(encrypted, Map.of("PGHOST", hosts, "PGSSLMODE", mode))
                .result())
        .isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"990, 10", "1000, 0", "1050, 0", "1090, 0", "1100, 10"})
  void holdsALongLookAgainstNoClock(long clock, long apart) {
    Instant from = Instant.ofEpochSecond(1000);
    Instant to = Instant.ofEpochSecond(1090);
    assertThat(ClockCheck.apart(Instant.ofEpochSecond(clock), from, to))
        .isEqualTo(Duration.ofSeconds(apart));
  }
}
