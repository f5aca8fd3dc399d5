package io.echovault.drills.ground;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Pools that do not keep a drill alive, and waiting. */
public final class Threads {
  private static final Duration LOOK = Duration.ofMillis(20);

  private Threads() {}

  /** A pool of a fixed size. Tasks that come after its end are dropped. */
  public static ExecutorService pool(String name, int size) {
    var number = new AtomicInteger();
    return new ThreadPoolExecutor(
        size,
        size,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        task -> daemon(name + "-" + number.incrementAndGet(), task),
        new ThreadPoolExecutor.DiscardPolicy());
  }

  /** A thread that is not started yet. */
  public static Thread daemon(String name, Runnable task) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Interrupts what a pool does, and waits until it is over. */
  public static void end(ExecutorService pool, Duration patience) {
    pool.shutdownNow();
    try {
      if (!pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("threads of the drill do not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until something is true, and says whether it became so in time. */
  public static boolean await(Duration patience, BooleanSupplier condition) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return true;
  }

  /** Lets time pass, for a phase of a drill. */
  public static void pass(Duration length) {
    boolean unused = await(length, () -> false);
  }
}
