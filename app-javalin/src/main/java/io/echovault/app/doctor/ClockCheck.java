package io.echovault.app.doctor;

import java.time.Duration;
import java.time.Instant;

/** The clocks of this machine and of the database agree. */
final class ClockCheck implements Check {
  /** Seconds; a look takes some of them. */
  private static final long MOST_APART = 5;

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withDatabase(
        (inspection, settings) -> {
          long apart =
              apart(inspection.clock(), installation.askedAt(), installation.inspectedAt())
                  .toSeconds();
          return apart <= MOST_APART
              ? Finding.pass("less than " + (MOST_APART + 1) + " s apart")
              : Finding.fail(
                  "they are " + apart + " s apart",
                  "Have both machines' clocks set: timedatectl set-ntp true");
        });
  }

  /**
   * How far a clock was surely off that was read between two moments of ours; nothing where it may
   * have been right, however long the look took.
   */
  static Duration apart(Instant clock, Instant from, Instant to) {
    if (clock.isBefore(from)) {
      return Duration.between(clock, from);
    }
    return clock.isAfter(to) ? Duration.between(to, clock) : Duration.ZERO;
  }
}
