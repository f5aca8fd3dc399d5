package io.echovault.core.session;

import io.echovault.ports.vocabulary.MemoException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few in at once, in the order in which they came, so that slow hashing leaves processors for
 * everybody else.
 */
final class HashingLimiter {
  private static final int AT_ONCE = 2;
  private static final long PATIENCE_SECONDS = 20;

  private final Semaphore free = new Semaphore(AT_ONCE, true);

  /**
   * Does slow work when it is its turn.
   *
   * @throws MemoException.TryAgain when that is not soon; nothing was done then
   */
  <T> T inTurn(Supplier<T> work) {
    try {
      if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new MemoException.TryAgain("too many PINs wait to be looked at");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MemoException.TryAgain("interrupted while a PIN waited to be looked at", e);
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
