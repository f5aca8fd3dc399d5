package io.echovault.app.limits;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/**
 * A token bucket for each of however many, in memory of a fixed size: holds as many tokens as come
 * in a second. Safe for many threads, and never waits.
 *
 * <p>A bucket is one number, the moment at which everything that was taken is paid back. Each key
 * has two buckets that it may share with others, in places that nobody outside can guess, and may
 * take while either has a token; both are charged. So whoever uses up theirs hardly ever uses up
 * anybody else's, and nobody gets more than the rate.
 */
public final class Rates {
  private static final int PLACES = 1 << 16;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /** How far a shared bucket can be in debt by what others took. */
  private static final long DEEPEST = 2 * SECOND;

  private final long interval;
  private final LongSupplier nanos;
  private final long start;
  private final long firstSeed;
  private final long secondSeed;
  private final AtomicLongArray first = new AtomicLongArray(PLACES);
  private final AtomicLongArray second = new AtomicLongArray(PLACES);

  /**
   * Full buckets.
   *
   * @param perSecond how many tokens come in a second, at least 1
   * @param nanos tells the time as {@link System#nanoTime} does: it never goes back
   */
  public Rates(int perSecond, LongSupplier nanos) {
    this.nanos = nanos;
    interval = SECOND / perSecond;
    start = nanos.getAsLong();
    var random = new SecureRandom();
    firstSeed = random.nextLong();
    secondSeed = random.nextLong();
  }

  /** Takes a token, if there is one. */
  public boolean take(long key) {
    int one = place(key, firstSeed);
    int other = place(key, secondSeed);
    long now = now();
    if (!has(first.get(one), now) && !has(second.get(other), now)) {
      return false;
    }
    charge(first, one, now);
    charge(second, other, now);
    return true;
  }

  /** Whether there is no token now; takes none. */
  public boolean exhausted(long key) {
    long now = now();
    return !has(first.get(place(key, firstSeed)), now)
        && !has(second.get(place(key, secondSeed)), now);
  }

  private boolean has(long paidBack, long now) {
    return Math.max(paidBack, now) + interval <= now + SECOND;
  }

  private void charge(AtomicLongArray buckets, int place, long now) {
    boolean charged = false;
    while (!charged) {
      long before = buckets.get(place);
      long after = Math.min(Math.max(before, now) + interval, now + DEEPEST);
      charged = buckets.compareAndSet(place, before, Math.max(before, after));
    }
  }

  private long now() {
    return nanos.getAsLong() - start;
  }

  // The finishing step of MurmurHash3, over bits that nobody outside knows.
  private static int place(long key, long seed) {
    long mixed = key ^ seed;
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return (int) (mixed ^ (mixed >>> 33)) & (PLACES - 1);
  }
}
