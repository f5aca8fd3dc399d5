package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of how a member logs in.
 *
 * @param verifier what a PIN is checked against, sealed
 * @param failures tries since the last success or lockout
 * @param lockouts lockouts since the last success
 * @param lockedUntil when the last lockout ends or ended, at microsecond precision
 */
public record LoginRecord(
    Bytes verifier, int failures, int lockouts, Optional<Instant> lockedUntil) {

  /** A way in that nobody has tried. */
  public static LoginRecord of(Bytes verifier) {
    return new LoginRecord(verifier, 0, 0, Optional.empty());
  }

  /** Whether nobody is let in at a moment. */
  public boolean lockedAt(Instant moment) {
    return lockedUntil.filter(moment::isBefore).isPresent();
  }
}
