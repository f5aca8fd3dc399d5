package io.echovault.app.pump;

import io.echovault.app.logs.Causes;
import io.echovault.app.metrics.Metrics;
import io.echovault.ports.inbound.Deliveries;
import io.echovault.ports.outbound.MessageSender;
import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes replies from the outbox to the channel and notes what the channel said. */
public final class OutboxPump implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxPump.class);

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Backoff NOTING =
      new Backoff(Duration.ofMillis(200), 2, Duration.ofSeconds(2));
  private static final int NO_CODE = 0;

  private final Outbox outbox;
  private final WorkerId worker;
  private final Deliveries deliveries;
  private final MessageSender sender;
  private final InstantSource instants;
  private final Metrics metrics;
  private final SendPolicy policy = new SendPolicy();
  private final SendGate gate = new SendGate();
  private final Bell bell = new Bell();
  private final Set<ReplyId> underway = ConcurrentHashMap.newKeySet();
  private final int size;
  private final Duration patience;
  private final ExecutorService workers;
  private final Thread dispatcher;
  private volatile boolean open = true;
  private boolean away;

  /**
   * Starts sending.
   *
   * @param size how many replies at once
   * @param patience how long a reply whose sender died waits for a status before it is sent again
   */
  public OutboxPump(
      Outbox outbox,
      WorkerId worker,
      Deliveries deliveries,
      MessageSender sender,
      int size,
      Duration patience,
      InstantSource instants,
      Metrics metrics) {
    this.outbox = outbox;
    this.worker = worker;
    this.deliveries = deliveries;
    this.sender = sender;
    this.instants = instants;
    this.metrics = metrics;
    this.size = size;
    this.patience = patience;
    workers = Workers.pool("outbox", size);
    dispatcher = Workers.start("outbox-dispatch", this::dispatchUntilClosed);
  }

  /** Says that there may be something to send. */
  public void wake() {
    bell.ring();
  }

  /** Whether all sending is stopped until a person has looked. */
  public boolean stopped() {
    return gate.stopped();
  }

  /** Finishes what is being sent. */
  @Override
  public void close() {
    open = false;
    bell.ring();
    Workers.join(Duration.ofMillis(500), List.of(dispatcher));
    Workers.end(Duration.ofMillis(1500), List.of(workers));
  }

  private void dispatchUntilClosed() {
    while (open) {
      boolean again = false;
      try {
        again = dispatch();
        away = false;
      } catch (RuntimeException e) {
        if (!away) {
          LOG.warn("event=outbox_not_read error={}", Causes.of(e));
        }
        away = true;
      }
      if (!again) {
        bell.await(POLL);
      }
    }
  }

  private boolean dispatch() {
    int flying = underway.size();
    int limit = gate.allowance(size - flying, flying);
    if (limit <= 0) {
      return false;
    }
    List<OutboxItem> items = outbox.lease(worker, patience, limit);
    for (OutboxItem item : items) {
      // Given out again although it is still in hand here: its result could not be noted yet.
      if (underway.add(item.reply())) {
        workers.execute(() -> send(item));
      }
    }
    return items.size() == limit;
  }

  private void send(OutboxItem item) {
    try {
      Optional<Delivery> delivery = deliveries.open(item.member(), item.reply());
      if (delivery.isEmpty()) {
        metrics.sent("nothing_left");
        note(() -> outbox.abandon(item.reply(), NO_CODE));
        return;
      }
      if (item.unsettled()) {
        metrics.resent();
      }
      settle(item, delivery.get(), sender.send(delivery.get()));
    } catch (MemoException.TryAgain e) {
      // The lease runs out and the reply is given out again.
      LOG.warn("event=reply_waits error={}", Causes.of(e));
    } catch (RuntimeException e) {
      LOG.error("event=reply_failed try={} error={}", item.attempts() + 1, Causes.of(e));
      metrics.sent("failed");
      Instant until = instants.instant().plus(Duration.ofMinutes(1));
      note(() -> outbox.postpone(item.reply(), until, NO_CODE));
    } finally {
      underway.remove(item.reply());
      bell.ring();
    }
  }

  private void settle(OutboxItem item, Delivery delivery, SendResult result) {
    if (result instanceof SendResult.Refused refused) {
      refused(item, delivery, refused);
      return;
    }
    gate.taken();
    metrics.sendingStopped(false);
    metrics.sent("accepted");
    Instant at = instants.instant();
    note(() -> outbox.accepted(item.reply(), at));
  }

  private void refused(OutboxItem item, Delivery delivery, SendResult.Refused refused) {
    SendResult.Problem problem = refused.problem();
    metrics.sent(problem.name().toLowerCase(Locale.ROOT));
    LOG.warn("event=reply_refused problem={} code={}", problem, refused.code());
    policy
        .pause(problem, gate.nextInARow())
        .ifPresent(length -> gate.pause(length, policy.alarming(problem)));
    metrics.sendingStopped(gate.stopped());
    Instant now = instants.instant();
    Duration sinceAsked = Duration.between(delivery.askedAt(), now);
    Optional<Duration> wait = policy.wait(problem, item.attempts() + 1, sinceAsked);
    if (wait.isPresent()) {
      Instant until = now.plus(wait.get());
      note(() -> outbox.postpone(item.reply(), until, refused.code()));
    } else {
      LOG.error("event=reply_abandoned problem={} code={}", problem, refused.code());
      note(() -> outbox.abandon(item.reply(), refused.code()));
    }
  }

  // What the channel said is worth holding on to: forgotten, the reply would be sent twice.
  private void note(Runnable result) {
    for (int tries = 1; ; tries++) {
      try {
        result.run();
        return;
      } catch (RuntimeException e) {
        boolean again = e instanceof MemoException.TryAgain && open;
        if (!again) {
          LOG.error("event=result_not_noted error={}", Causes.of(e));
          return;
        }
        pause(NOTING.after(tries));
      }
    }
  }

  private static void pause(Duration length) {
    try {
      Thread.sleep(length.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
