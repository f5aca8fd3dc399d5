package io.echovault.app.pump;

import io.echovault.app.logs.Causes;
import io.echovault.postgres.ErasureTraces;
import io.echovault.postgres.ErasureTraces.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes from the database's files what erasures leave there, on a thread of its own: looks every
 * minute, and tries again later what cannot be done.
 */
public final class ErasureTracesPump implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ErasureTracesPump.class);
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final int WARNS_ONCE_IN = 30;

  /** Longer than any transaction of the bot lasts. */
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private final Supplier<Outcome> remove;
  private final Duration every;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private int failed;

  /** Starts looking every minute. */
  public ErasureTracesPump(ErasureTraces traces) {
    this(() -> traces.remove(SETTLED), EVERY);
  }

  ErasureTracesPump(Supplier<Outcome> remove, Duration every) {
    this.remove = remove;
    this.every = every;
    thread = Workers.start("erasure-traces", this::run);
  }

  @Override
  public void close() {
    closed.countDown();
    Workers.join(Duration.ofSeconds(3), List.of(thread));
  }

  private void run() {
    try {
      while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
        work();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      Outcome outcome = remove.get();
      boolean left = outcome == Outcome.LATER || outcome == Outcome.TOO_LARGE;
      failed = left ? failed + 1 : 0;
      switch (outcome) {
        case NOTHING -> {}
        case REMOVED -> LOG.info("event=erasure_traces_removed log_switched=true");
        case REMOVED_LOG_NOT_SWITCHED ->
            LOG.info("event=erasure_traces_removed log_switched=false");
        case TOO_LARGE -> warnNowAndThen("table_too_large");
        case LATER -> warnNowAndThen("table_in_use");
      }
    } catch (RuntimeException e) {
      failed++;
      warnNowAndThen(Causes.of(e));
    }
  }

  private void warnNowAndThen(String reason) {
    if (failed % WARNS_ONCE_IN == 1) {
      LOG.warn("event=erasure_traces_wait reason={}", reason);
    }
  }
}
