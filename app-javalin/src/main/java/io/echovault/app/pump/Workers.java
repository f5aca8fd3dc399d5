package io.echovault.app.pump;

import io.echovault.app.logs.Causes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plain threads with names, and their orderly end. */
final class Workers {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  private Workers() {}

  static Thread start(String name, Runnable work) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler(
        (ended, e) -> LOG.error("event=thread_ended error={}", Causes.of(e)));
    thread.start();
    return thread;
  }

  /** A pool of a fixed size. Its queue has no bound of its own: who fills it keeps one. */
  static ExecutorService pool(String name, int size) {
    var number = new AtomicInteger();
    return new ThreadPoolExecutor(
        size,
        size,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        work -> {
          var thread = new Thread(work, name + "-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Waits for threads to end; interrupts those that do not in time. */
  static void join(Duration patience, List<Thread> threads) {
    long deadline = System.nanoTime() + patience.toNanos();
    for (Thread thread : threads) {
      try {
        thread.join(millisUntil(deadline));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (thread.isAlive()) {
        LOG.warn("event=thread_interrupted thread={}", thread.getName());
        thread.interrupt();
      }
    }
  }

  /** Lets pools finish what they have; interrupts what is not finished in time. */
  static void end(Duration patience, List<ExecutorService> pools) {
    long deadline = System.nanoTime() + patience.toNanos();
    pools.forEach(ExecutorService::shutdown);
    for (ExecutorService pool : pools) {
      boolean ended = false;
      try {
        ended = pool.awaitTermination(millisUntil(deadline), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (!ended) {
        LOG.warn("event=pool_interrupted");
        pool.shutdownNow();
      }
    }
  }

  private static long millisUntil(long deadline) {
    return Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
  }
}
