package io.echovault.app.pump;

import io.echovault.app.logs.Causes;
import io.echovault.app.metrics.BatchGauge;
import io.echovault.ports.vocabulary.MemoException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what many callers hand in with one call for all that wait. The write in flight is the
 * timer: while it lasts the next batch gathers, so a batch is as large as the load asks for. A
 * second write begins beside it only when enough has gathered, or when the first one lasts long.
 *
 * <p>Order: the items of one group stay together and in order. Threads: safe; nobody waits inside
 * {@link #submit}. Failure: when the outside is unwell everybody in the batch is told so. When a
 * batch fails otherwise its groups are written one by one, so that a bad group fails alone.
 */
public final class GroupCommit<T> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  private static final Duration PATIENCE = Duration.ofMillis(750);

  /** While a call is under way another is made only for so many items, or after a pause. */
  private static final int WORTH_ANOTHER = 64;

  private static final long PAUSE_NANOS = 20_000_000;

  private record Group<T>(List<T> items, CompletableFuture<Void> written, long sinceNanos) {}

  private final String name;
  private final int capacity;
  private final int largestBatch;
  private final Consumer<List<T>> write;
  private final BatchGauge gauge;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Group<T>> queue = new ArrayDeque<>();
  private final List<List<Group<T>>> writing = new ArrayList<>();
  private final List<Thread> flushers = new ArrayList<>();
  private int queued;
  private int writes;
  private boolean open = true;

  /**
   * Starts the flushers.
   *
   * @param name names the threads
   * @param capacity how many items may wait
   * @param largestBatch how many items are written with one call, unless one group alone is larger
   * @param flushers how many calls at once
   * @param write keeps the items durably, all or none
   */
  public GroupCommit(
      String name,
      int capacity,
      int largestBatch,
      int flushers,
      Consumer<List<T>> write,
      BatchGauge gauge) {
    this.name = name;
    this.capacity = capacity;
    this.largestBatch = largestBatch;
    this.write = write;
    this.gauge = gauge;
    for (int i = 1; i <= flushers; i++) {
      this.flushers.add(Workers.start(name + "-" + i, this::flush));
    }
  }

  /**
   * Queues a group.
   *
   * @return completes when the group is durable; fails with what went wrong, or with {@link
   *     QueueFullException} when there is no room
   */
  public CompletableFuture<Void> submit(Collection<T> items) {
    var group = new Group<T>(List.copyOf(items), new CompletableFuture<>(), System.nanoTime());
    lock.lock();
    try {
      // A group that is larger than the whole queue is let in alone: refused it would be for ever.
      boolean room = queued == 0 || queued + group.items.size() <= capacity;
      if (!open || !room) {
        return CompletableFuture.failedFuture(
            new QueueFullException("the queue " + name + (open ? " is full" : " is closed")));
      }
      boolean first = queue.isEmpty();
      boolean readyBefore = ready();
      queue.add(group);
      queued += group.items.size();
      if (first || (ready() && !readyBefore)) {
        changed.signal();
      }
      return group.written;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for a group to be durable, and throws what went wrong. */
  static void await(CompletableFuture<Void> written) {
    try {
      written.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** How many items wait, those being written not counted. */
  public int queued() {
    lock.lock();
    try {
      return queued;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Tells everybody who has waited longer than this that it takes too long. What they handed in is
   * written all the same, if it can be.
   */
  public void giveUp(Duration patience) {
    var late = new ArrayList<Group<T>>();
    long since = System.nanoTime() - patience.toNanos();
    lock.lock();
    try {
      writing.forEach(batch -> addOlder(batch, since, late));
      addOlder(queue, since, late);
    } finally {
      lock.unlock();
    }
    if (!late.isEmpty()) {
      var failure = new TimeoutException("not written within " + patience);
      late.forEach(group -> group.written.completeExceptionally(failure));
    }
  }

  // The oldest stand first.
  private static <T> void addOlder(
      Collection<Group<T>> groups, long sinceNanos, List<Group<T>> older) {
    for (Group<T> each : groups) {
      if (each.sinceNanos - sinceNanos > 0) {
        return;
      }
      older.add(each);
    }
  }

  @Override
  public void close() {
    close(PATIENCE);
  }

  /** Takes nothing more, writes what waits, and ends, giving up on what does not end in time. */
  void close(Duration patience) {
    lock.lock();
    try {
      open = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    Workers.join(patience, flushers);
  }

  private void flush() {
    for (List<Group<T>> batch = take(); !batch.isEmpty(); batch = take()) {
      try {
        writeTogether(batch);
      } catch (Error | RuntimeException e) {
        LOG.error("event=flusher_failed queue={} error={}", name, Causes.of(e));
        batch.forEach(group -> group.written.completeExceptionally(e));
      } finally {
        written(batch);
      }
    }
  }

  private void written(List<Group<T>> batch) {
    lock.lock();
    try {
      writing.removeIf(each -> each == batch);
    } finally {
      lock.unlock();
    }
  }

  private List<Group<T>> take() {
    lock.lock();
    try {
      awaitWork();
      var batch = new ArrayList<Group<T>>();
      int size = 0;
      for (var next = queue.peek();
          next != null && (batch.isEmpty() || size + next.items.size() <= largestBatch);
          next = queue.peek()) {
        batch.add(queue.remove());
        size += next.items.size();
      }
      queued -= size;
      if (!batch.isEmpty()) {
        writes++;
        writing.add(batch);
      }
      wakeIfReady();
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private void awaitWork() {
    long pause = PAUSE_NANOS;
    while (open && !ready() && (queue.isEmpty() || pause > 0)) {
      if (queue.isEmpty()) {
        changed.awaitUninterruptibly();
        pause = PAUSE_NANOS;
      } else {
        try {
          pause = changed.awaitNanos(pause);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private boolean ready() {
    return !queue.isEmpty() && queued >= writes * WORTH_ANOTHER;
  }

  private void wakeIfReady() {
    if (ready()) {
      changed.signal();
    }
  }

  // Those who waited are told afterwards; the next write need not wait for that.
  private void wrote() {
    lock.lock();
    try {
      writes--;
      wakeIfReady();
    } finally {
      lock.unlock();
    }
  }

  private void writeTogether(List<Group<T>> batch) {
    long now = System.nanoTime();
    List<T> items = batch.stream().flatMap(group -> group.items.stream()).toList();
    gauge.batch(items.size());
    batch.forEach(group -> gauge.waited(now - group.sinceNanos));
    try {
      write.accept(items);
    } catch (MemoException.TryAgain e) {
      batch.forEach(group -> group.written.completeExceptionally(e));
      return;
    } catch (RuntimeException e) {
      if (batch.size() == 1) {
        batch.get(0).written.completeExceptionally(e);
      } else {
        LOG.warn("event=batch_split queue={} error={}", name, Causes.of(e));
        batch.forEach(this::writeAlone);
      }
      return;
    } finally {
      wrote();
    }
    batch.forEach(group -> group.written.complete(null));
  }

  private void writeAlone(Group<T> group) {
    try {
      write.accept(group.items);
    } catch (RuntimeException e) {
      group.written.completeExceptionally(e);
      return;
    }
    group.written.complete(null);
  }
}
