package io.echovault.simulator.graph;

import java.time.Duration;
import java.time.Instant;

/** A quota that fills steadily and may be spent in a burst. */
final class TokenBucket {

  private final int size;
  private final Duration perToken;
  private double tokens;
  private Instant filled;

  TokenBucket(int size, Duration perToken, Instant now) {
    this.size = size;
    this.perToken = perToken;
    tokens = size;
    filled = now;
  }

  synchronized boolean take(Instant now) {
    fill(now);
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }

  synchronized boolean full(Instant now) {
    fill(now);
    return tokens >= size;
  }

  private void fill(Instant now) {
    if (now.isAfter(filled)) {
      double gained = (double) Duration.between(filled, now).toNanos() / perToken.toNanos();
      tokens = Math.min(size, tokens + gained);
      filled = now;
    }
  }
}
