package io.echovault.openai;

import io.echovault.openai.ModelCall.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Leaves a server alone that failed several times in a row, so that nobody waits for it; after a
 * while one call tries again, and its success ends the rest. Safe for threads.
 */
final class CircuitBreaker {
  private static final int FAILURES = 4;
  private static final Duration REST = Duration.ofSeconds(20);

  /** Without money or with a wrong key nothing changes soon. */
  private static final Duration LONG_REST = Duration.ofSeconds(60);

  private final InstantSource instants;
  private int failures;
  private Instant restsUntil = Instant.MIN;
  private Instant began = Instant.MIN;
  private Optional<Outcome> trouble = Optional.empty();
  private Optional<Instant> since = Optional.empty();

  CircuitBreaker(InstantSource instants) {
    this.instants = instants;
  }

  /** Whether the server may be asked now; of those who come after a rest, one. */
  synchronized boolean lets() {
    Instant now = instants.instant();
    if (now.isBefore(began)) {
      restsUntil = Instant.MIN; // The clock was set back.
    }
    if (now.isBefore(restsUntil)) {
      return false;
    }
    if (failures >= FAILURES) {
      rest(now, REST); // The one who is let through tries for all.
    }
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
    restsUntil = Instant.MIN;
    trouble = Optional.empty();
    since = Optional.empty();
  }

  /** Notes a failure that is the server's or the account's. */
  synchronized void failed(Outcome outcome) {
    Instant now = instants.instant();
    failures++;
    if (trouble.isEmpty()) {
      since = Optional.of(now);
    }
    trouble = Optional.of(outcome);
    if (outcome == Outcome.NO_QUOTA || outcome == Outcome.UNAUTHORISED) {
      failures = Math.max(failures, FAILURES);
      rest(now, LONG_REST);
    } else if (failures >= FAILURES) {
      rest(now, REST);
    }
  }

  synchronized ModelHealth health() {
    return new ModelHealth(instants.instant().isBefore(restsUntil), trouble, since);
  }

  private void rest(Instant now, Duration length) {
    began = now;
    restsUntil = now.plus(length);
  }
}
