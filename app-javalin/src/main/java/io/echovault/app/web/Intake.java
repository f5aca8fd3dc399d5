package io.echovault.app.web;

import io.echovault.app.metrics.Metrics;
import io.echovault.app.pump.GroupCommit;
import io.echovault.core.MessageSeal;
import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.whatsapp.Arrival;
import io.echovault.whatsapp.Webhook;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Makes what a webhook says durable: messages sealed into the inbox, statuses into the outbox. */
public final class Intake {
  private final MessageSeal seal;
  private final GroupCommit<InboxItem> inbox;
  private final GroupCommit<DeliveryStatus> statuses;
  private final Consumer<Collection<Fingerprint>> arrived;
  private final Optional<String> number;
  private final Metrics metrics;

  /**
   * An intake into two group commits.
   *
   * @param arrived told whose messages became durable
   * @param number the number that messages are expected to come to; others are taken and counted
   */
  public Intake(
      MessageSeal seal,
      GroupCommit<InboxItem> inbox,
      GroupCommit<DeliveryStatus> statuses,
      Consumer<Collection<Fingerprint>> arrived,
      Optional<String> number,
      Metrics metrics) {
    this.seal = seal;
    this.inbox = inbox;
    this.statuses = statuses;
    this.arrived = arrived;
    this.number = number;
    this.metrics = metrics;
  }

  /** How many messages wait to become durable. */
  public int queued() {
    return inbox.queued();
  }

  /**
   * Takes a webhook.
   *
   * @return completes when everything in it is durable
   */
  CompletableFuture<Void> accept(Webhook webhook, Instant receivedAt) {
    webhook.unknown().forEach(metrics::unknown);
    List<InboxItem> items =
        webhook.arrivals().stream().map(arrival -> seal(arrival, receivedAt)).toList();
    CompletableFuture<Void> messagesKept =
        items.isEmpty() ? CompletableFuture.completedFuture(null) : keep(items);
    CompletableFuture<Void> statusesKept =
        webhook.statuses().isEmpty()
            ? CompletableFuture.completedFuture(null)
            : statuses.submit(webhook.statuses());
    return CompletableFuture.allOf(messagesKept, statusesKept)
        .thenRun(() -> count(items.size(), webhook.statuses()));
  }

  private void count(int messages, List<DeliveryStatus> said) {
    metrics.accepted(messages, said.size());
    long failed = said.stream().filter(each -> each.stage() == DeliveryStatus.Stage.FAILED).count();
    if (failed > 0) {
      metrics.givenUp("failed_status", (int) failed);
    }
  }

  private CompletableFuture<Void> keep(List<InboxItem> items) {
    return inbox
        .submit(items)
        .thenRun(() -> arrived.accept(items.stream().map(InboxItem::sender).toList()));
  }

  private InboxItem seal(Arrival arrival, Instant receivedAt) {
    IncomingMessage.Envelope envelope = arrival.message().envelope();
    if (number.isPresent() && !number.get().equals(envelope.via())) {
      metrics.otherNumber();
    }
    return seal.seal(envelope.id(), envelope.sender(), receivedAt, arrival.slice().array());
  }
}
