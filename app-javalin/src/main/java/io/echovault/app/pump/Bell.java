package io.echovault.app.pump;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one thread. Rung many times before it is heard, it wakes once. */
final class Bell {
  private final Semaphore rings = new Semaphore(0);

  void ring() {
    if (rings.availablePermits() == 0) {
      rings.release();
    }
  }

  /** Waits until it rings, at most so long. */
  void await(Duration patience) {
    try {
      if (rings.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        rings.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
