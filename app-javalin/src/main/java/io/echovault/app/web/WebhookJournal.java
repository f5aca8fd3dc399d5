package io.echovault.app.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** What became of the last webhooks, for those who watch the app. */
final class WebhookJournal {
  private static final String NEVER = "never";

  private record Refusal(String at, String reason) {}

  private final InstantSource instants;
  private final IntSupplier queued;
  private final int capacity;
  private volatile Optional<Instant> accepted = Optional.empty();
  private volatile Refusal refused = new Refusal(NEVER, "none");

  WebhookJournal(InstantSource instants, IntSupplier queued, int capacity) {
    this.instants = instants;
    this.queued = queued;
    this.capacity = capacity;
  }

  void accepted() {
    accepted = Optional.of(instants.instant());
  }

  void refused(String reason) {
    refused = new Refusal(instants.instant().toString(), reason);
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
