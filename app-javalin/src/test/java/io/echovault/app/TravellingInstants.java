package io.echovault.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on like the machine's from another moment, and leaps ahead when told to. */
final class TravellingInstants implements InstantSource {
  private final InstantSource machine = InstantSource.system();
  private volatile Duration ahead;

  TravellingInstants(Instant from) {
    ahead = Duration.between(machine.instant(), from);
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(ahead);
  }

  void leap(Duration time) {
    ahead = ahead.plus(time);
  }
}
