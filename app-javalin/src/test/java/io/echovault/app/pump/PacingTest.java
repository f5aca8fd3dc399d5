package io.echovault.app.pump;

import static io.echovault.testkit.Fixtures.newFingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Fingerprint;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PacingTest {
  private static final Duration MERGE = Duration.ofSeconds(2);

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000);
  private final Pacing pacing = pacing(MERGE);

  @Test
  void sendsNoMoreASecondThanTheNumberMay() {
    assertThat(pacing.wanted(1000).limit()).isEqualTo(80);
    for (int i = 0; i < 80; i++) {
      pacing.leaving(newFingerprint());
    }
    assertThat(pacing.wanted(1000).limit()).isZero();
    after(Duration.ofMillis(250));
    assertThat(pacing.wanted(1000).limit()).isEqualTo(20);
    assertThat(pacing.wanted(4).limit()).isEqualTo(4);
    after(Duration.ofHours(1));
    assertThat(pacing.wanted(1000).limit()).isEqualTo(80);
  }

  @Test
  void leavesARecipientOutAfterABurstAndThenSendsAtTheRate() {
    Fingerprint eager = newFingerprint();
    Fingerprint other = newFingerprint();
    pacing.leaving(other);
    for (int i = 0; i < 45; i++) {
      assertThat(pacing.wanted(1).except()).isEmpty();
      pacing.leaving(eager);
    }
    assertThat(pacing.wanted(1).except()).containsExactly(eager);
    after(Duration.ofMillis(5_900));
    assertThat(pacing.wanted(1).except()).containsExactly(eager);
    after(Duration.ofMillis(200));
    assertThat(pacing.wanted(1).except()).isEmpty();
    pacing.leaving(eager);
    assertThat(pacing.wanted(1).except()).containsExactly(eager);
  }

  @Test
  void gathersForAWhileAfterEachMessage() {
    Fingerprint recipient = newFingerprint();
    assertThat(pacing.wanted(1).gathering()).isEmpty();
    pacing.leaving(recipient);
    assertThat(pacing.wanted(1).gathering()).containsExactly(recipient);
    assertThat(pacing.wanted(1).together()).isGreaterThan(1);
    assertThat(pacing.untilMore(Duration.ofMinutes(1))).isEqualTo(MERGE);
    after(MERGE);
    assertThat(pacing.wanted(1).gathering()).isEmpty();
  }

  @Test
  void gathersNothingWhenToldNotTo() {
    Pacing plain = pacing(Duration.ZERO);
    plain.leaving(newFingerprint());
    assertThat(plain.wanted(1).gathering()).isEmpty();
    assertThat(plain.wanted(1).together()).isEqualTo(1);
  }

  @Test
  void countsRefusalsUntilSomethingIsTaken() {
    Fingerprint recipient = newFingerprint();
    assertThat(pacing.refused(recipient)).isEqualTo(1);
    assertThat(pacing.refused(recipient)).isEqualTo(2);
    assertThat(pacing.wanted(1).except()).containsExactly(recipient);
    pacing.taken(recipient);
    assertThat(pacing.refused(recipient)).isEqualTo(1);
  }

  @Test
  void remembersNobodyWhoMayHaveAllAgain() {
    for (int i = 0; i < 1000; i++) {
      pacing.leaving(newFingerprint());
    }
    assertThat(pacing.remembered()).isEqualTo(1000);
    assertThat(pacing.wanted(1).gathering()).hasSizeLessThanOrEqualTo(500);
    after(Duration.ofSeconds(7));
    pacing.wanted(1);
    assertThat(pacing.remembered()).isZero();
  }

  private Pacing pacing(Duration merge) {
    var rates = new SendRates(Duration.ofSeconds(60), Duration.ofSeconds(6), 45, 80, merge);
    return new Pacing(rates, nanos::get);
  }

  private void after(Duration length) {
    nanos.addAndGet(length.toNanos());
  }
}
