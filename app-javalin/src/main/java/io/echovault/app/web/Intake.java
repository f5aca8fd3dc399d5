package io.echovault.app.web;

import io.echovault.app.metrics.Metrics;
import io.echovault.app.pump.GroupCommit;
import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.whatsapp.Arrival;
import io.echovault.whatsapp.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Makes what a webhook says durable: its messages in the inbox, its statuses in the outbox. */
public final class Intake {
  private final GroupCommit<Accepted> messages;
  private final GroupCommit<DeliveryStatus> statuses;
  private final Optional<String> number;
  private final Metrics metrics;

  /**
   * An intake into two group commits.
   *
   * @param number the number that messages are expected to come to; others are taken and counted
   */
  public Intake(
      GroupCommit<Accepted> messages,
      GroupCommit<DeliveryStatus> statuses,
      Optional<String> number,
      Metrics metrics) {
    this.messages = messages;
    this.statuses = statuses;
    this.number = number;
    this.metrics = metrics;
  }

  /** How many messages wait to become durable. */
  public int queued() {
    return messages.queued();
  }

  /**
   * Takes a webhook; never waits.
   *
   * @param done told once, from any thread: nothing when all of it is durable, or what went wrong
   */
  // Whoever is told neither fails nor leaves anything to wait for.
  @SuppressWarnings("FutureReturnValueIgnored")
  void accept(Webhook webhook, Instant receivedAt, Consumer<Optional<Throwable>> done) {
    webhook.unknown().forEach(metrics::unknown);
    List<Accepted> accepted = accepted(webhook.arrivals(), receivedAt);
    int statusCount = webhook.statuses().size();
    CompletableFuture<Void> kept;
    if (statusCount == 0 && !accepted.isEmpty()) {
      kept = messages.submit(accepted);
    } else {
      CompletableFuture<Void> nothing = CompletableFuture.completedFuture(null);
      kept =
          CompletableFuture.allOf(
              accepted.isEmpty() ? nothing : messages.submit(accepted),
              statusCount == 0 ? nothing : statuses.submit(webhook.statuses()));
    }
    kept.whenComplete(
        (none, failure) -> {
          if (failure == null) {
            count(accepted.size(), webhook.statuses());
          }
          done.accept(Optional.ofNullable(failure));
        });
  }

  private void count(int newMessages, List<DeliveryStatus> said) {
    metrics.accepted(newMessages, said.size());
    said.forEach(each -> metrics.delivery(each.stage()));
    long failed = said.stream().filter(each -> each.stage() == DeliveryStatus.Stage.FAILED).count();
    if (failed > 0) {
      metrics.givenUp("failed_status", (int) failed);
    }
  }

  /** Ends the wait of everybody who has waited longer. */
  void giveUp(Duration patience) {
    messages.giveUp(patience);
    statuses.giveUp(patience);
  }

  private List<Accepted> accepted(List<Arrival> arrivals, Instant receivedAt) {
    var accepted = new ArrayList<Accepted>(arrivals.size());
    for (Arrival each : arrivals) {
      IncomingMessage.Envelope envelope = each.message().envelope();
      if (number.isPresent() && !number.get().equals(envelope.via())) {
        metrics.otherNumber();
      }
      accepted.add(new Accepted(envelope.id(), envelope.sender(), receivedAt, each.slice()));
    }
    return accepted;
  }
}
