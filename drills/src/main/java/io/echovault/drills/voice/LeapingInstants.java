package io.echovault.drills.voice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on like the machine's and leaps ahead when told to. Safe for threads. */
final class LeapingInstants implements InstantSource {
  private final InstantSource machine = InstantSource.system();
  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant instant() {
    return machine.instant().plus(ahead);
  }

  /** Called on one thread only. */
  void leap(Duration time) {
    ahead = ahead.plus(time);
  }
}
