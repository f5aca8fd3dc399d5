package io.echovault.app.limits;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs tasks on another executor's threads, never more than so many at once. */
public final class Turns implements Executor {
  private final Executor threads;
  private final int most;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger running = new AtomicInteger();

  /**
   * No task yet.
   *
   * @param most how many at once, at least 1
   */
  public Turns(Executor threads, int most) {
    this.threads = threads;
    this.most = most;
  }

  /**
   * Runs a task when it is its turn. How many wait is for the caller to bound.
   *
   * @param task fails never
   * @throws RejectedExecutionException when there are no threads any more
   */
  @Override
  public void execute(Runnable task) {
    waiting.add(task);
    if (begin()) {
      try {
        threads.execute(this::runAll);
      } catch (RejectedExecutionException stopping) {
        running.decrementAndGet();
        waiting.remove(task);
        throw stopping;
      }
    }
  }

  private boolean begin() {
    return running.getAndUpdate(now -> Math.min(most, now + 1)) < most;
  }

  private void runAll() {
    boolean going = true;
    while (going) {
      try {
        for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
          task.run();
        }
      } finally {
        running.decrementAndGet();
      }
      // Somebody may have come after the last look and before the step back, and begun nothing.
      going = !waiting.isEmpty() && begin();
    }
  }
}
