package io.echovault.app.pump;

import io.echovault.app.logs.Causes;
import io.echovault.app.metrics.Metrics;
import io.echovault.ports.inbound.Deliveries;
import io.echovault.ports.outbound.MessageSender;
import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.outbound.Senders;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.SendResult;
import io.echovault.ports.vocabulary.SendResult.Problem;
import io.echovault.ports.vocabulary.SpokenWish;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one message that the outbox gave out, and notes what the channel said. */
final class ReplySending {
  private static final Logger LOG = LoggerFactory.getLogger(ReplySending.class);
  private static final Backoff NOTING =
      new Backoff(Duration.ofMillis(200), 2, Duration.ofSeconds(2));
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final int NO_CODE = 0;

  private final Outbox outbox;
  private final Deliveries deliveries;
  private final Senders senders;
  private final SendWay.All ways;
  private final Pacing pacing;
  private final InstantSource instants;
  private final Metrics metrics;
  private final Consumer<ReplyId> accepted;
  private final BooleanSupplier open;

  /**
   * A way to send.
   *
   * @param accepted notes durably that the channel accepted a reply
   * @param open whether results that cannot be noted are still worth noting again
   */
  ReplySending(
      Outbox outbox,
      Deliveries deliveries,
      Senders senders,
      SendWay.All ways,
      Pacing pacing,
      InstantSource instants,
      Metrics metrics,
      Consumer<ReplyId> accepted,
      BooleanSupplier open) {
    this.outbox = outbox;
    this.deliveries = deliveries;
    this.senders = senders;
    this.ways = ways;
    this.pacing = pacing;
    this.instants = instants;
    this.metrics = metrics;
    this.accepted = accepted;
    this.open = open;
  }

  void send(OutboxItem item) {
    try {
      Optional<Delivery> delivery = deliveries.open(item.member(), item.replies());
      Duration closed = delivery.map(this::closed).orElse(Duration.ZERO);
      if (!closed.isZero()) {
        later(item, closed);
      } else if (delivery.isPresent()) {
        if (item.unsettled()) {
          metrics.resent();
        }
        send(item, delivery.get());
      } else {
        metrics.sent("nothing_left");
        note(() -> outbox.abandon(item.reply(), NO_CODE));
      }
    } catch (MemoException.TryAgain e) {
      // Not sent: what the channel says is never thrown.
      LOG.warn("event=reply_waits error={}", Causes.of(e));
      later(item, SOON);
    } catch (RuntimeException e) {
      LOG.error("event=reply_failed try={} error={}", item.attempts() + 1, Causes.of(e));
      metrics.sent("failed");
      later(item, Duration.ofMinutes(1));
    }
  }

  private void send(OutboxItem item, Delivery words) {
    SpokenWish wish = wish(item, words);
    Optional<Delivery> alone = wish == SpokenWish.ALONE ? voiceNote(item, words) : Optional.empty();
    if (alone.isPresent()) {
      SendResult result = sent(alone.get());
      spoken(result);
      if (!isNotTakenAsVoice(result)) {
        settle(item, alone.get(), result);
        return;
      }
    }
    SendResult result = sent(words);
    settle(item, words, result);
    if (wish == SpokenWish.TOO && result instanceof SendResult.Accepted) {
      // The words are there, so the voice note is sent once or not at all.
      voiceNote(item, words).map(this::sent).ifPresent(this::spoken);
    }
  }

  /** Whether the channel refuses a voice note as such, so that the words may still be taken. */
  private static boolean isNotTakenAsVoice(SendResult result) {
    return result instanceof SendResult.Refused refused
        && (refused.problem() == Problem.INVALID || refused.problem() == Problem.UNDELIVERABLE);
  }

  private SpokenWish wish(OutboxItem item, Delivery delivery) {
    boolean plays = senders.on(delivery.to().channel()).filter(MessageSender::plays).isPresent();
    try {
      return plays ? deliveries.spokenWish(item.member(), delivery) : SpokenWish.NONE;
    } catch (RuntimeException e) {
      return unspoken(e, SpokenWish.NONE);
    }
  }

  private Optional<Delivery> voiceNote(OutboxItem item, Delivery delivery) {
    try {
      Optional<Delivery> note = deliveries.spoken(item.member(), delivery);
      if (note.isEmpty()) {
        metrics.spoken("not_made");
      }
      return note;
    } catch (RuntimeException e) {
      return unspoken(e, Optional.empty());
    }
  }

  private <T> T unspoken(RuntimeException failure, T instead) {
    LOG.warn("event=reply_not_spoken error={}", Causes.of(failure));
    metrics.spoken("failed");
    return instead;
  }

  /** For how long nothing goes on the channel; the messenger's gate was asked before. */
  private Duration closed(Delivery delivery) {
    SendWay way = ways.on(delivery.to().channel());
    return way.equals(ways.messenger()) ? Duration.ZERO : way.gate().left();
  }

  private SendResult sent(Delivery delivery) {
    return senders
        .on(delivery.to().channel())
        .map(sender -> sender.send(delivery))
        .orElseGet(() -> new SendResult.Refused(Problem.UNDELIVERABLE, NO_CODE));
  }

  private void later(OutboxItem item, Duration wait) {
    Instant until = instants.instant().plus(wait);
    note(() -> outbox.postpone(item.reply(), until, NO_CODE));
  }

  private void settle(OutboxItem item, Delivery delivery, SendResult result) {
    if (result instanceof SendResult.Refused refused) {
      refused(item, delivery, refused);
      return;
    }
    SendWay way = ways.on(delivery.to().channel());
    way.gate().taken();
    pacing.taken(item.recipient());
    way.stopped().accept(false);
    way.counted().accept("accepted");
    metrics.merged(item.merged().size());
    MessageId as = ((SendResult.Accepted) result).id();
    note(() -> deliveries.sent(item.member(), delivery, as));
    note(() -> accepted.accept(item.reply()));
  }

  private void spoken(SendResult result) {
    metrics.spoken(
        result instanceof SendResult.Refused refused
            ? refused.problem().name().toLowerCase(Locale.ROOT)
            : "accepted");
  }

  private void refused(OutboxItem item, Delivery delivery, SendResult.Refused refused) {
    Problem problem = refused.problem();
    String name = problem.name().toLowerCase(Locale.ROOT);
    SendWay way = ways.on(delivery.to().channel());
    SendPolicy policy = way.policy();
    SendGate gate = way.gate();
    way.counted().accept(name);
    LOG.warn(
        "event=reply_refused channel={} problem={} code={}",
        delivery.to().channel(),
        problem,
        refused.code());
    policy
        .pause(problem, gate.nextInARow())
        .ifPresent(length -> gate.pause(length, policy.alarming(problem)));
    way.stopped().accept(gate.stopped());
    int tries =
        problem == Problem.TOO_FAST_FOR_RECIPIENT
            ? pacing.refused(item.recipient())
            : item.attempts() + 1;
    Instant now = instants.instant();
    Duration sinceHeard = Duration.between(delivery.since(), now);
    Optional<Duration> wait = policy.wait(problem, tries, sinceHeard);
    if (wait.isEmpty()) {
      LOG.error("event=reply_given_up problem={} code={}", problem, refused.code());
      metrics.givenUp(name, item.replies().size());
      note(() -> outbox.abandon(item.reply(), refused.code()));
      return;
    }
    Instant until = now.plus(wait.get());
    if (problem == Problem.UNCERTAIN) {
      note(() -> outbox.unsettled(item.reply(), until, refused.code()));
    } else {
      note(() -> outbox.postpone(item.reply(), until, refused.code()));
    }
  }

  // What the channel said is worth holding on to: forgotten, the reply would be sent twice.
  private void note(Runnable result) {
    for (int tries = 1; ; tries++) {
      try {
        result.run();
        return;
      } catch (RuntimeException e) {
        boolean again = e instanceof MemoException.TryAgain && open.getAsBoolean();
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
