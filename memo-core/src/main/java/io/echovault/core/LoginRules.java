package io.echovault.core;

import java.time.Duration;
import java.util.Optional;

/**
 * How members log in.
 *
 * @param unlockUrl the page for PINs; without one nobody can
 * @param timeout how long a session lasts when it is not used
 * @param attempts so many wrong PINs in a row lock a member out for a while
 */
record LoginRules(Optional<String> unlockUrl, Duration timeout, int attempts) {
  LoginRules {
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException("a session lasts longer than no time");
    }
    if (attempts < 1) {
      throw new IllegalArgumentException("a login has 1 attempt or more");
    }
  }

  static final LoginRules USUAL = new LoginRules(Optional.empty(), Duration.ofMinutes(30), 5);

  LoginRules at(String url) {
    return new LoginRules(Optional.of(url), timeout, attempts);
  }

  LoginRules with(Duration other, int tries) {
    return new LoginRules(unlockUrl, other, tries);
  }
}
