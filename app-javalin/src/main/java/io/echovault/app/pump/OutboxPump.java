package io.echovault.app.pump;

import io.echovault.app.logs.Causes;
import io.echovault.app.metrics.Metrics;
import io.echovault.ports.inbound.Deliveries;
import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.outbound.Senders;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.Wanted;
import io.echovault.ports.vocabulary.WorkerId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes replies from the outbox to the channel and notes what the channel said. */
public final class OutboxPump implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxPump.class);

  private static final Duration POLL = Duration.ofMillis(500);

  /** The part of all places that is free before more is leased, as one in so many. */
  private static final int LEAST_ROOM = 4;

  private final Outbox outbox;
  private final WorkerId worker;
  private final SendGate gate;
  private final Pacing pacing;
  private final ReplySending sending;
  private final GroupCommit<ReplyId> accepted;
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
   */
  public OutboxPump(
      Outbox outbox,
      WorkerId worker,
      Deliveries deliveries,
      Senders senders,
      int size,
      SendRates rates,
      InstantSource instants,
      Metrics metrics) {
    this(
        outbox,
        worker,
        deliveries,
        senders,
        size,
        rates,
        new SendPolicy(rates.patience()),
        instants,
        metrics);
  }

  OutboxPump(
      Outbox outbox,
      WorkerId worker,
      Deliveries deliveries,
      Senders senders,
      int size,
      SendRates rates,
      SendPolicy policy,
      InstantSource instants,
      Metrics metrics) {
    this.outbox = outbox;
    this.worker = worker;
    this.size = size;
    patience = rates.patience();
    pacing = new Pacing(rates, System::nanoTime);
    SendWay.All ways = SendWay.All.of(policy, policy.ofMail(), metrics);
    gate = ways.messenger().gate();
    sending =
        new ReplySending(
            outbox,
            deliveries,
            senders,
            ways,
            pacing,
            instants,
            metrics,
            this::accepted,
            () -> open);
    accepted =
        new GroupCommit<>(
            "outbox-accepted",
            size,
            size,
            1,
            replies -> outbox.accepted(replies, instants.instant()),
            metrics.batches("accepted"));
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
    Workers.end(Duration.ofSeconds(1), List.of(workers));
    accepted.close(Duration.ofMillis(250));
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
        bell.await(pacing.untilMore(POLL));
      }
    }
  }

  private boolean dispatch() {
    int flying = underway.size();
    // Not for every single place that is free: few large leases are cheaper than many small ones.
    if (flying > 0 && (size - flying) * LEAST_ROOM < size) {
      return false;
    }
    Wanted wanted = pacing.wanted(gate.allowance(size - flying, flying));
    if (wanted.limit() <= 0) {
      return false;
    }
    List<OutboxItem> items = outbox.lease(worker, patience, wanted);
    for (OutboxItem item : items) {
      // Given out again although it is still in hand here: its result could not be noted yet.
      if (underway.add(item.reply())) {
        pacing.leaving(item.recipient());
        workers.execute(() -> send(item));
      }
    }
    return items.size() == wanted.limit();
  }

  private void send(OutboxItem item) {
    try {
      sending.send(item);
    } finally {
      underway.remove(item.reply());
      bell.ring();
    }
  }

  private void accepted(ReplyId reply) {
    GroupCommit.await(accepted.submit(List.of(reply)));
  }
}
