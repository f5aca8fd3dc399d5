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
 * @param proof shows that the core wrote it
 */
public record LoginRecord(
    Bytes verifier, int failures, int lockouts, Optional<Instant> lockedUntil, RowProof proof) {

  /** Without a proof. */
  public LoginRecord(Bytes verifier, int failures, int lockouts, Optional<Instant> lockedUntil) {
    this(verifier, failures, lockouts, lockedUntil, RowProof.NONE);
  }

  /** A way in that nobody has tried. */
  public static LoginRecord of(Bytes verifier) {
    return new LoginRecord(verifier, 0, 0, Optional.empty());
  }

  /** The same with another proof. */
  public LoginRecord with(RowProof changed) {
    return new LoginRecord(verifier, failures, lockouts, lockedUntil, changed);
  }

  /** The same with one more try counted; the last one that the rule allows locks the member out. */
  public LoginRecord tried(Instant now, LockoutRule rule) {
    return failures + 1 < rule.attempts()
        ? new LoginRecord(verifier, failures + 1, lockouts, lockedUntil, proof)
        : new LoginRecord(
            verifier, 0, lockouts + 1, Optional.of(now.plus(rule.after(lockouts))), proof);
  }

  /** Whether nobody is let in at a moment. */
  public boolean lockedAt(Instant moment) {
    return lockedUntil.filter(moment::isBefore).isPresent();
  }
}
