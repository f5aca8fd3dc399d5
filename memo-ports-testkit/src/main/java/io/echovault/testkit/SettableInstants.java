package io.echovault.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. Safe for many threads. */
public final class SettableInstants implements InstantSource {
  private Instant now;

  public SettableInstants(Instant start) {
    now = start;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  public synchronized void set(Instant moment) {
    now = moment;
  }

  /** Moves the clock on, or back by a negative duration. */
  public synchronized void advance(Duration by) {
    now = now.plus(by);
  }
}
