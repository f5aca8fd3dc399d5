package io.echovault.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.inbound.Unlocking;
import io.echovault.ports.vocabulary.UnlockLink;
import io.echovault.ports.vocabulary.UnlockOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountedUnlockingTest {
  private final Metrics metrics = new Metrics();

  @Test
  void countsWrongPinsAndLockoutsAndPassesAllOn() {
    for (UnlockOutcome outcome :
        List.of(
            new UnlockOutcome.Wrong(4),
            new UnlockOutcome.Wrong(3),
            new UnlockOutcome.LockedOut(Instant.EPOCH),
            new UnlockOutcome.Gone())) {
      var counted = new CountedUnlocking(answering(outcome), metrics);
      assertThat(counted.enter("token", Optional.of("1"), Optional.empty())).isEqualTo(outcome);
      assertThat(counted.look("token")).isEmpty();
    }
    assertThat(value(SecurityEvent.PIN_WRONG)).isEqualTo(2);
    assertThat(value(SecurityEvent.LOCKED_OUT)).isEqualTo(1);
    assertThat(value(SecurityEvent.UNAUTHORISED)).isZero();
  }

  private double value(SecurityEvent event) {
    return metrics
        .registry()
        .getSampleValue(
            "echovault_security_events_total", new String[] {"kind"}, new String[] {event.label()});
  }

  private static Unlocking answering(UnlockOutcome outcome) {
    return new Unlocking() {
      @Override
      public Optional<UnlockLink> look(String token) {
        return Optional.empty();
      }

      @Override
      public UnlockOutcome enter(String token, Optional<String> present, Optional<String> chosen) {
        return outcome;
      }
    };
  }
}
