package io.echovault.app.pump;

import io.echovault.app.logs.Causes;
import io.echovault.app.metrics.Handling;
import io.echovault.app.metrics.Metrics;
import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.WorkerId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages from the inbox to the bot: one sender's in order, different senders' at once. A
 * message that fails holds up its sender only, and is given up after so many failures of its own;
 * one during whose try the process ended is tried apart from then on, and given up at the third.
 */
public final class InboxPump implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InboxPump.class);
  private static final int IN_HAND = 256;
  private static final Duration POLL = Duration.ofMillis(200);

  private final Inbox inbox;
  private final InstantSource instants;
  private final Metrics metrics;
  private final Runnable repliesWait;
  private final SenderQueue senderQueue = new SenderQueue(IN_HAND);
  private final Bell bell = new Bell();
  private final ExecutorService workers;
  private final ExecutorService apart = Workers.pool("inbox-apart", 1);
  private final GroupCommit<Fingerprint> begins;
  private final AttemptPolicy attemptPolicy;
  private final FinishBatch finishes;
  private final Lanes lanes;
  private final Thread dispatcher;
  private volatile boolean open = true;
  private boolean away;

  /**
   * Starts handling messages.
   *
   * @param size how many messages at once
   * @param attempts how often a message may fail
   * @param repliesWait called when there may be a reply to send
   */
  public InboxPump(
      Inbox inbox,
      WorkerId worker,
      MessageHandling handling,
      int size,
      int attempts,
      InstantSource instants,
      Metrics metrics,
      Runnable repliesWait) {
    this.inbox = inbox;
    this.instants = instants;
    this.metrics = metrics;
    this.repliesWait = repliesWait;
    workers = Workers.pool("inbox", size);
    begins =
        new GroupCommit<>(
            "inbox-begin", IN_HAND * 4, 200, 1, inbox::begin, metrics.batches("begin"));
    attemptPolicy =
        new AttemptPolicy(
            inbox, begins, senderQueue, handling, size, attempts, () -> open, instants);
    finishes = new FinishBatch(inbox, this::finished);
    lanes = new Lanes(inbox, worker, senderQueue::busyLanes, bell::ring);
    dispatcher = Workers.start("inbox-dispatch", this::dispatchUntilClosed);
  }

  /** Says that messages of some senders were stored; they are fetched at once. */
  public void arrived(Collection<Fingerprint> senders) {
    senderQueue.arrived(senders);
    bell.ring();
  }

  /** Finishes what is being handled, lets go of the rest, and gives the lanes back. */
  @Override
  public void close() {
    open = false;
    bell.ring();
    Workers.join(Duration.ofMillis(250), List.of(dispatcher));
    Workers.end(Duration.ofSeconds(1), List.of(workers, apart));
    begins.close(Duration.ofMillis(250));
    // With the database away, this would hold up the end by the pool's patience of three seconds.
    Thread excusing =
        Workers.start("inbox-excuse", () -> attemptPolicy.excuse(senderQueue.countedInVain()));
    Workers.join(Duration.ofMillis(500), List.of(excusing));
    finishes.close();
    lanes.close();
  }

  private void dispatchUntilClosed() {
    while (open) {
      boolean again = false;
      try {
        again = dispatch();
        away = false;
      } catch (RuntimeException e) {
        if (!away) {
          LOG.warn("event=inbox_not_read error={}", Causes.of(e));
        }
        away = true;
      }
      if (!again) {
        bell.await(POLL);
      }
    }
  }

  private boolean dispatch() {
    Map<Integer, Fence> held = lanes.held();
    SenderQueue.Plan plan = senderQueue.plan();
    if (held.isEmpty() || plan.limit() == 0) {
      return false;
    }
    List<InboxItem> items = inbox.waiting(held.keySet(), plan.except(), plan.limit());
    List<Task> heads = senderQueue.admit(items, held);
    List<Fingerprint> fresh =
        heads.stream().filter(task -> !task.suspect()).map(task -> task.item().message()).toList();
    try {
      if (!fresh.isEmpty()) {
        inbox.begin(fresh);
      }
    } catch (RuntimeException e) {
      heads.forEach(task -> senderQueue.drop(task.item().sender()));
      throw e;
    }
    for (Task task : heads) {
      if (!task.suspect()) {
        senderQueue.counted(task.item().sender());
      }
      start(task);
    }
    return items.size() >= plan.limit() && !heads.isEmpty();
  }

  private void start(Task task) {
    Fingerprint sender = task.item().sender();
    if (open) {
      (task.suspect() ? apart : workers).execute(() -> step(sender));
    }
  }

  // Nobody waits here: what comes next begins with what others begin.
  private void begin(Task task) {
    if (task.suspect()) {
      start(task);
      return;
    }
    var unused =
        begins
            .submit(List.of(task.item().message()))
            .whenComplete(
                (written, failure) -> {
                  if (failure == null) {
                    senderQueue.counted(task.item().sender());
                  }
                  start(task);
                });
  }

  private void step(Fingerprint sender) {
    Optional<Task> next = senderQueue.next(sender);
    if (next.isEmpty()) {
      return;
    }
    Task task = next.get();
    if (!open) {
      return;
    }
    if (!lanes.holds(task.fence())) {
      senderQueue.drop(sender);
      attemptPolicy.end(task, task.begun());
      return;
    }
    boolean settled = false;
    try {
      settle(task);
      settled = true;
    } finally {
      if (!settled) {
        senderQueue.drop(sender);
      }
    }
  }

  private void settle(Task task) {
    long since = System.nanoTime();
    Handling outcome = attemptPolicy.attempt(task);
    Duration took = Duration.ofNanos(System.nanoTime() - since);
    metrics.handled(outcome, took);
    LOG.debug("event=message_tried outcome={} took_ms={}", outcome, took.toMillis());
    switch (outcome) {
      case DONE -> {
        metrics.lag(Duration.between(task.item().receivedAt(), instants.instant()));
        repliesWait.run();
        goOn(task);
        finishes.add(task.item().message());
      }
      case BURIED -> {
        repliesWait.run();
        goOn(task);
        finished(List.of(task.item().message()));
      }
      case SUPERSEDED -> senderQueue.drop(task.item().sender());
      case POSTPONED, FAILED -> bell.ring();
    }
  }

  private void goOn(Task task) {
    senderQueue.done(task.item().sender()).ifPresent(this::begin);
    if (senderQueue.wantsMore()) {
      bell.ring();
    }
  }

  private void finished(List<Fingerprint> messages) {
    senderQueue.finished(messages);
    if (senderQueue.wantsMore()) {
      bell.ring();
    }
  }
}
