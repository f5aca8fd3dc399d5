package io.echovault.ports.vocabulary;

import java.time.Duration;

/**
 * When a member is locked out, and for how long.
 *
 * @param attempts so many tries without a success lock the member out, 1 or more
 * @param first how long the first lockout lasts; each one after it twice as long as the one before
 * @param longest how long a lockout lasts at most
 */
public record LockoutRule(int attempts, Duration first, Duration longest) {
  private static final int FARTHEST_DOUBLING = 20;

  public LockoutRule {
    if (attempts < 1) {
      throw new IllegalArgumentException("somebody must have one try at least");
    }
  }

  /** How long a lockout lasts that comes after so many others. */
  public Duration after(int lockouts) {
    Duration doubled = first.multipliedBy(1L << Math.min(lockouts, FARTHEST_DOUBLING));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }
}
