package io.echovault.ports.outbound;

import java.time.Duration;

/**
 * Measures the work of the calling thread, best by its processor time, so that waiting for a
 * database is no work.
 *
 * <p>Order: never goes back on one thread. Threads: safe; two threads cannot be compared. Failure:
 * none.
 */
@FunctionalInterface
public interface WorkClock {

  /** The work of the calling thread since some moment that stays the same, 0 or more. */
  Duration elapsed();
}
