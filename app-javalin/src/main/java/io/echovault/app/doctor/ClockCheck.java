package io.echovault.app.doctor;

import java.time.Duration;

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
              Math.abs(
                  Duration.between(inspection.clock(), installation.inspectedAt()).toSeconds());
          return apart <= MOST_APART
              ? Finding.pass("less than " + (MOST_APART + 1) + " s apart")
              : Finding.fail(
                  "they are " + apart + " s apart",
                  "Have both machines' clocks set: timedatectl set-ntp true");
        });
  }
}
