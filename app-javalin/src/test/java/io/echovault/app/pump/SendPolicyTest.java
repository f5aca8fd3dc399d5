package io.echovault.app.pump;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.SendResult.Problem;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendPolicyTest {
  private static final Duration JUST_ASKED = Duration.ofSeconds(5);
  private static final Duration LONG_AGO = Duration.ofHours(25);

  private final SendPolicy policy = new SendPolicy(Duration.ofSeconds(60));

  @ParameterizedTest
  @EnumSource(names = {"WINDOW_CLOSED", "UNDELIVERABLE", "INVALID"})
  void givesUpWhatNoTryCanHelp(Problem problem) {
    assertThat(policy.wait(problem, 1, JUST_ASKED)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"WINDOW_CLOSED", "UNDELIVERABLE", "INVALID"})
  void givesNothingUpWhileItsWindowIsOpen(Problem problem) {
    assertThat(policy.wait(problem, 1000, JUST_ASKED)).isPresent();
  }

  @Test
  void givesUpWhatStillFailsAfterItsWindow() {
    assertThat(policy.wait(Problem.UNAVAILABLE, 4, LONG_AGO)).isPresent();
    assertThat(policy.wait(Problem.UNAVAILABLE, 5, LONG_AGO)).isEmpty();
  }

  @Test
  void waitsLongerEveryTimeUpToABound() {
    Duration first = policy.wait(Problem.UNAVAILABLE, 1, JUST_ASKED).orElseThrow();
    Duration fourth = policy.wait(Problem.UNAVAILABLE, 4, JUST_ASKED).orElseThrow();
    Duration hundredth = policy.wait(Problem.UNAVAILABLE, 100, JUST_ASKED).orElseThrow();
    assertThat(first).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1250));
    assertThat(fourth).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
    assertThat(hundredth).isLessThanOrEqualTo(Duration.ofMillis(37_500));
  }

  @Test
  void givesAStatusTimeToSayThatAReplyWasTakenAfterAll() {
    assertThat(policy.wait(Problem.UNCERTAIN, 1, JUST_ASKED).orElseThrow())
        .isGreaterThan(Duration.ofMinutes(1));
  }

  @Test
  void onlyTheRecipientWaitsForTheirOwnRate() {
    assertThat(policy.pause(Problem.TOO_FAST_FOR_RECIPIENT, 1)).isEmpty();
    assertThat(policy.pause(Problem.UNAVAILABLE, 1)).isEmpty();
    assertThat(policy.pause(Problem.TOO_FAST, 1)).isPresent();
  }

  @Test
  void waitsSixSecondsForARecipientsRateAndThenFourTimesAsLongEachTime() {
    long[] least = {6, 24, 96, 384, 600, 600};
    for (int refusals = 1; refusals <= least.length; refusals++) {
      Duration wait =
          policy.wait(Problem.TOO_FAST_FOR_RECIPIENT, refusals, JUST_ASKED).orElseThrow();
      Duration nominal = Duration.ofSeconds(least[refusals - 1]);
      assertThat(wait).isBetween(nominal, nominal.multipliedBy(5).dividedBy(4));
    }
  }

  @Test
  void waitsMinutesForMaintenanceAndLetsNobodyElseRunIntoIt() {
    assertThat(policy.wait(Problem.MAINTENANCE, 1, JUST_ASKED).orElseThrow())
        .isBetween(Duration.ofMinutes(1), Duration.ofMinutes(5));
    assertThat(policy.pause(Problem.MAINTENANCE, 1).orElseThrow())
        .isBetween(Duration.ofMinutes(1), Duration.ofMinutes(5));
    assertThat(policy.alarming(Problem.MAINTENANCE)).isFalse();
  }

  @Test
  void callsAPersonWhenOnlyAPersonCanHelp() {
    assertThat(policy.alarming(Problem.UNAUTHORISED)).isTrue();
    assertThat(policy.alarming(Problem.BLOCKED)).isTrue();
    assertThat(policy.alarming(Problem.TOO_FAST)).isFalse();
    assertThat(policy.pause(Problem.UNAUTHORISED, 1).orElseThrow()).isGreaterThan(JUST_ASKED);
  }

  @Test
  void putsMailOffForMinutesAndGivesItUpAfterFourDays() {
    SendPolicy mail = policy.ofMail();
    assertThat(mail.wait(Problem.UNAVAILABLE, 1, JUST_ASKED).orElseThrow())
        .isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
    assertThat(mail.wait(Problem.UNAVAILABLE, 50, Duration.ofDays(3)).orElseThrow())
        .isBetween(Duration.ofMinutes(15), Duration.ofMinutes(20));
    assertThat(mail.wait(Problem.UNAVAILABLE, 50, Duration.ofDays(5))).isEmpty();
    assertThat(mail.wait(Problem.UNDELIVERABLE, 1, JUST_ASKED)).isEmpty();
  }
}
