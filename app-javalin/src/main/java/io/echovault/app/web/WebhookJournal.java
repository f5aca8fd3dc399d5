package io.echovault.app.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What became of the last webhooks, for those who watch the app: shown on demand, and one line a
 * minute in the log.
 */
final class WebhookJournal {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookJournal.class);
  private static final String NEVER = "never";

  private record Refusal(String at, String reason) {}

  private final InstantSource instants;
  private final IntSupplier queued;
  private final int capacity;
  private final LongAdder acceptedCount = new LongAdder();
  private final LongAdder refusedCount = new LongAdder();
  private volatile Optional<Instant> accepted = Optional.empty();
  private volatile Refusal refused = new Refusal(NEVER, "none");

  WebhookJournal(InstantSource instants, IntSupplier queued, int capacity) {
    this.instants = instants;
    this.queued = queued;
    this.capacity = capacity;
  }

  void accepted() {
    acceptedCount.increment();
    accepted = Optional.of(instants.instant());
  }

  void refused(String reason) {
    refusedCount.increment();
    refused = new Refusal(instants.instant().toString(), reason);
  }

  /** Meta, or somebody else, has asked whether this is the webhook that the token belongs to. */
  void verified(boolean known) {
    LOG.info("event=webhook_verification result={}", known ? "verified" : "refused");
  }

  /** Says what came since this was called before; to be called once a minute. */
  void tellMinute() {
    LOG.info(
        "event=webhook_minute accepted={} refused={} waiting={}",
        acceptedCount.sumThenReset(),
        refusedCount.sumThenReset(),
        queued.getAsInt());
  }

  Map<String, Object> shown() {
    var shown = new LinkedHashMap<String, Object>();
    Refusal last = refused;
    shown.put("last_accepted", accepted.map(Instant::toString).orElse(NEVER));
    shown.put("last_refused", last.at);
    shown.put("last_refused_reason", last.reason);
    shown.put("queue_waiting", queued.getAsInt());
    shown.put("queue_capacity", capacity);
    shown.put("signatures_checked", true);
    return shown;
  }
}
