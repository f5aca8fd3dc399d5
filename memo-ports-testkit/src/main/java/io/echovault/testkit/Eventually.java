package io.echovault.testkit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what takes real time, such as a lease that runs out. */
public final class Eventually {
  /** Only a test that fails waits so long; on a busy machine a second may become ten. */
  private static final long PATIENCE_SECONDS = 60;

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private Eventually() {}

  /**
   * Asks again and again until it is so.
   *
   * @throws AssertionError after a minute
   */
  public static void eventually(String what, BooleanSupplier soon) {
    long start = System.nanoTime();
    while (!soon.getAsBoolean()) {
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        throw new AssertionError("still not so after a minute: " + what);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
