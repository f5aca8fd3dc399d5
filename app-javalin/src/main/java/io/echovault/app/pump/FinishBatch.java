package io.echovault.app.pump;

import io.echovault.app.logs.Causes;
import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.vocabulary.Fingerprint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Marks handled messages, many at a time. A mark that comes late or never is harmless: handling a
 * message again has no effect.
 */
final class FinishBatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FinishBatch.class);
  private static final int LARGEST = 200;
  private static final Duration GATHERING = Duration.ofMillis(50);

  private final Inbox inbox;
  private final Consumer<List<Fingerprint>> finished;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Fingerprint> pending = new ArrayList<>();
  private final Thread thread;
  private boolean open = true;

  /**
   * Starts marking.
   *
   * @param finished told which messages are marked
   */
  FinishBatch(Inbox inbox, Consumer<List<Fingerprint>> finished) {
    this.inbox = inbox;
    this.finished = finished;
    thread = Workers.start("inbox-finish", this::run);
  }

  void add(Fingerprint message) {
    lock.lock();
    try {
      pending.add(message);
      if (pending.size() == 1 || pending.size() >= LARGEST) {
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Marks what is left and ends. */
  @Override
  public void close() {
    lock.lock();
    try {
      open = false;
      changed.signal();
    } finally {
      lock.unlock();
    }
    Workers.join(Duration.ofMillis(500), List.of(thread));
  }

  private void run() {
    try {
      for (List<Fingerprint> batch = gather(); !batch.isEmpty(); batch = gather()) {
        if (!mark(batch)) {
          putBack(batch);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Fingerprint> gather() throws InterruptedException {
    lock.lock();
    try {
      while (pending.isEmpty() && open) {
        changed.await();
      }
      long left = GATHERING.toNanos();
      while (pending.size() < LARGEST && open && left > 0) {
        left = changed.awaitNanos(left);
      }
      var batch = List.copyOf(pending);
      pending.clear();
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private boolean mark(List<Fingerprint> batch) {
    try {
      inbox.finish(batch);
      finished.accept(batch);
      return true;
    } catch (RuntimeException e) {
      LOG.warn("event=finish_failed messages={} error={}", batch.size(), Causes.of(e));
      return false;
    }
  }

  private void putBack(List<Fingerprint> batch) throws InterruptedException {
    lock.lock();
    try {
      if (open) {
        pending.addAll(0, batch);
        long left = TimeUnit.MILLISECONDS.toNanos(250);
        while (left > 0 && open) {
          left = changed.awaitNanos(left);
        }
      }
    } finally {
      lock.unlock();
    }
  }
}
