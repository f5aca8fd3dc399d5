package io.echovault.speech;

import io.echovault.speech.SpeechCall.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Leaves the service alone for a while after several failures in a row, so that no message waits
 * for it. After the rest one call tries for all. Safe for threads.
 */
final class ServiceRest {
  private static final int FAILURES = 3;
  private static final Duration LENGTH = Duration.ofSeconds(30);

  private final InstantSource instants;
  private int failures;
  private Instant began = Instant.MIN;
  private Instant until = Instant.MIN;

  ServiceRest(InstantSource instants) {
    this.instants = instants;
  }

  /** Whether the service may be called now. */
  synchronized boolean lets() {
    Instant now = instants.instant();
    // A clock that was set back ends the rest too.
    if (now.isBefore(until) && !now.isBefore(began)) {
      return false;
    }
    if (failures >= FAILURES) {
      rest(now);
    }
    return true;
  }

  /** Notes how a call ended. */
  synchronized void ended(Outcome outcome) {
    if (!outcome.isTrouble()) {
      failures = 0;
      until = Instant.MIN;
      return;
    }
    // Nothing changes soon about a wrong key or a library that does not run.
    failures =
        outcome == Outcome.UNAUTHORISED || outcome == Outcome.NOT_RUNNABLE
            ? FAILURES
            : failures + 1;
    if (failures >= FAILURES) {
      rest(instants.instant());
    }
  }

  private void rest(Instant now) {
    began = now;
    until = now.plus(LENGTH);
  }
}
