package io.echovault.app.pump;

import io.echovault.app.logs.Causes;
import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.WorkerId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lanes that this process holds, renewed on a thread of their own so that slow work cannot cost
 * them. When renewing fails for too long they count as lost before the store gives them away.
 */
final class Lanes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
  private static final Duration LEASE = Duration.ofSeconds(5);
  private static final Duration MARGIN = Duration.ofMillis(500);
  private static final Duration RENEWAL = Duration.ofSeconds(1);

  private record Held(Map<Integer, Fence> fences, long untilNanos) {}

  private final Inbox inbox;
  private final WorkerId worker;
  private final Supplier<? extends Collection<Integer>> busy;
  private final Runnable gained;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile Held held = new Held(Map.of(), System.nanoTime());
  private boolean away;

  /**
   * Starts holding lanes.
   *
   * @param busy lanes with work in hand
   * @param gained called when there is a lane that was not held before
   */
  Lanes(
      Inbox inbox, WorkerId worker, Supplier<? extends Collection<Integer>> busy, Runnable gained) {
    this.inbox = inbox;
    this.worker = worker;
    this.busy = busy;
    this.gained = gained;
    thread = Workers.start("inbox-lanes", this::renewUntilClosed);
  }

  /** The lanes held now, with their fences; none when they could not be renewed in time. */
  Map<Integer, Fence> held() {
    Held now = held;
    return System.nanoTime() - now.untilNanos < 0 ? now.fences : Map.of();
  }

  /** Whether a lane is held and has not changed hands in between. */
  boolean holds(Fence fence) {
    return Optional.ofNullable(held().get(fence.lane())).equals(Optional.of(fence));
  }

  /** Gives the lanes back, so that others need not wait for the lease to run out. */
  @Override
  public void close() {
    closed.countDown();
    Workers.join(Duration.ofMillis(250), List.of(thread));
  }

  private void renewUntilClosed() {
    try {
      do {
        renew();
      } while (!closed.await(RENEWAL.toMillis(), TimeUnit.MILLISECONDS));
      held = new Held(Map.of(), System.nanoTime());
      inbox.release(worker);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("event=lanes_not_released error={}", Causes.of(e));
    }
  }

  private void renew() {
    // The lease is counted from before the call: the store counts from some time within it.
    long until = System.nanoTime() + LEASE.minus(MARGIN).toNanos();
    try {
      Set<Integer> before = held.fences.keySet();
      Map<Integer, Fence> fences =
          inbox.hold(worker, LEASE, busy.get()).stream()
              .collect(Collectors.toUnmodifiableMap(Fence::lane, Function.identity()));
      held = new Held(fences, until);
      if (!before.containsAll(fences.keySet())) {
        gained.run();
      }
      if (before.size() != fences.size() || away) {
        LOG.info("event=lanes_held count={}", fences.size());
      }
      away = false;
    } catch (RuntimeException e) {
      if (!away) {
        LOG.warn("event=lanes_not_renewed error={}", Causes.of(e));
      }
      away = true;
    }
  }
}
