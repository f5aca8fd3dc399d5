package io.echovault.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.doctor.Finding.Result;
import io.echovault.ports.vocabulary.MessageCount;
import io.echovault.ports.vocabulary.Pricing;
import io.echovault.ports.vocabulary.Rates;
import io.echovault.ports.vocabulary.Rates.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
  @CsvSource({
    "0, 0, 1000, 10, PASS, '1000 of 1000 free messages are left this month; it cost 0.00 EUR'",
    "900, 9, 1000, 10, PASS, '100 of 1000 free messages are left this month; it cost 9.00 EUR'",
    "901, 0, 1000, 10, FAIL, '99 of 1000 free messages are left this month; it cost 0.00 EUR'",
    "2000, 0, 1000, 10, FAIL, '0 of 1000 free messages'",
    "0, 10, 1000, 10, FAIL, 'cost 10.00 EUR, the budget is 10.00'",
    "5000, 500, 0, 0, PASS, 'it cost 500.00 EUR'",
  })
  void wantsFreeMessagesLeftAndABudgetThatHolds(
      long free, long paid, long allowed, long budget, Result result, String said) {
    var rates =
        new Rates(
            "EUR",
            allowed,
            budget * 1_000_000,
            0,
            List.of(new Rate(Set.of("34"), Map.of("service", 1_000_000L))));
    var counts =
        List.of(
            new MessageCount(new Pricing(false, "service", "free_customer_service", "34"), free),
            new MessageCount(new Pricing(true, "service", "regular", "34"), paid));
    Finding finding = MessagesCheck.judged(rates, counts);
    assertThat(finding.what()).contains(said);
    assertThat(finding.result()).isEqualTo(result);
  }

  @Test
  void wantsARateForEveryPaidMessage() {
    var counts = List.of(new MessageCount(new Pricing(true, "utility", "regular", "34"), 3));
    var rates = new Rates("EUR", 0, 0, 0, List.of(new Rate(Set.of("34"), Map.of())));
    assertThat(MessagesCheck.judged(rates, counts).what()).contains("for 3 paid messages");
    assertThat(MessagesCheck.judged(rates, counts).result()).isEqualTo(Result.FAIL);
    assertThat(MessagesCheck.judged(Rates.NONE, counts).result()).isEqualTo(Result.PASS);
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
