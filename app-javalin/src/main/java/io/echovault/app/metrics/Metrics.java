package io.echovault.app.metrics;

import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.SendResult;
import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import io.prometheus.client.Histogram;
import io.prometheus.client.hotspot.BufferPoolsExports;
import io.prometheus.client.hotspot.GarbageCollectorExports;
import io.prometheus.client.hotspot.MemoryPoolsExports;
import io.prometheus.client.hotspot.StandardExports;
import io.prometheus.client.hotspot.ThreadExports;
import io.prometheus.client.hotspot.VersionInfoExports;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** The metrics of one running app, in a registry of their own. */
public final class Metrics {
  private static final double[] LATENCIES = {
    .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30
  };
  private static final double[] SIZES = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

  private static final int UNAUTHORISED = 401;

  private final CollectorRegistry registry = new CollectorRegistry();
  private final Counter requests =
      counter("http_requests_total", "HTTP requests", "route", "status");
  private final Histogram requestSeconds =
      histogram("http_request_seconds", "Time to answer a request", LATENCIES, "route");
  private final Counter messages = counter("webhook_messages_total", "Messages made durable");
  private final Counter statuses = counter("webhook_statuses_total", "Statuses made durable");
  private final Counter refused =
      counter("webhook_refused_total", "Webhooks that were not accepted", "reason");
  private final Counter paymentEvents =
      counter("payment_events_total", "What a payment service told", "outcome");
  private final Counter securityEvents =
      counter("security_events_total", "What may be an attack, or its first sign", "kind");
  private final Counter deliveries =
      counter("delivery_statuses_total", "What the channel says became of replies", "status");
  private final Counter limited =
      counter("http_limited_total", "Requests refused since there were too many", "kind");
  private final Counter unknown =
      counter("webhook_unknown_total", "Fields and types that are not known", "type");
  private final Counter otherNumbers =
      counter("webhook_other_number_total", "Messages to a number other than the one set");
  private final Histogram batchSize =
      histogram("commit_batch_items", "Items written with one call", SIZES, "queue");
  private final Histogram batchWait =
      histogram("commit_wait_seconds", "Wait of a group before it was written", LATENCIES, "queue");
  private final Counter handled =
      counter("inbox_handled_total", "Tries to handle a message", "outcome");
  private final Counter readingsFailed =
      counter("readings_failed_total", "Meanings that could not be read for a fault", "reading");
  private final Counter patternsGaveUp =
      counter("patterns_gave_up_total", "Patterns that gave up on a person's words");
  private final Counter rowsRefused =
      counter("rows_refused_total", "Rows that are not as the bot left them", "kind");
  private final Histogram handlingSeconds =
      histogram("inbox_handling_seconds", "Time to handle a message", LATENCIES);
  private final Histogram lagSeconds =
      histogram("inbox_lag_seconds", "Time from accepted to handled", LATENCIES);
  private final Counter memories = counter("memories_stored_total", "Memories stored");
  private final Counter sends = counter("outbox_sends_total", "Tries to send a reply", "outcome");
  private final Counter mails = counter("mail_sends_total", "Tries to send a mail", "outcome");
  private final Counter spoken =
      counter(
          "replies_spoken_total",
          "Voice notes for replies: sent after them or in their place",
          "outcome");
  private final Counter resends =
      counter("outbox_resends_total", "Replies sent again without knowing of the first time");
  private final Counter merges =
      counter("outbox_merged_total", "Replies that went in the message of another");
  private final Counter givenUp =
      counter("outbox_given_up_total", "Replies that were given up", "reason");
  private final Counter embedded =
      counter("embedding_memories_total", "Memories that got their vectors");
  private final Gauge embeddingMembers =
      gauge("embedding_waiting_members", "Members with memories that wait for vectors");
  private final Gauge embeddingLag =
      gauge("embedding_lag_seconds", "How long the member waits who waits longest for vectors");
  private final Gauge mailStopped =
      gauge("mail_stopped", "1 while the mail server does not take the login: a person must look");
  private final Gauge stopped =
      Gauge.build("echovault_outbox_stopped", "1 while all sending is stopped: a person must look")
          .register(registry);

  public Metrics() {
    new StandardExports().register(registry);
    new MemoryPoolsExports().register(registry);
    new GarbageCollectorExports().register(registry);
    new ThreadExports().register(registry);
    new BufferPoolsExports().register(registry);
    new VersionInfoExports().register(registry);
    // There from the start, so that the first of a kind is seen as a rise.
    for (SecurityEvent each : SecurityEvent.values()) {
      securityEvents.labels(each.label());
    }
    for (DeliveryStatus.Stage each : DeliveryStatus.Stage.values()) {
      deliveries.labels(word(each));
    }
    for (String outcome : List.of("taken", "unknown_payer", "unknown_price", "forged", "failed")) {
      paymentEvents.labels(outcome);
    }
    mails.labels("accepted");
    for (SendResult.Problem each : SendResult.Problem.values()) {
      mails.labels(each.name().toLowerCase(Locale.ROOT));
    }
    for (String status : List.of("200", "403", "429", "500", "503")) {
      requests.labels("POST /webhook", status);
    }
  }

  public CollectorRegistry registry() {
    return registry;
  }

  public void add(Collector collector) {
    registry.register(collector);
  }

  public void request(String route, int status, double seconds) {
    requests.labels(route, status == 200 ? "200" : String.valueOf(status)).inc();
    requestSeconds.labels(route).observe(seconds);
    if (status == UNAUTHORISED) {
      security(SecurityEvent.UNAUTHORISED);
    }
  }

  public void accepted(int newMessages, int newStatuses) {
    messages.inc(newMessages);
    statuses.inc(newStatuses);
  }

  /** Counts a webhook that was refused, for a reason in one word of ours. */
  public void refused(String reason) {
    refused.labels(reason).inc();
    if (reason.equals("forged")) {
      security(SecurityEvent.WEBHOOK_FORGED);
    } else if (reason.equals("unsigned")) {
      security(SecurityEvent.WEBHOOK_UNSIGNED);
    } else if (reason.equals("verify_token")) {
      security(SecurityEvent.VERIFICATION_REFUSED);
    }
  }

  /** Counts what may be an attack. */
  public void security(SecurityEvent event) {
    securityEvents.labels(event.label()).inc();
  }

  /** Counts what the channel says became of a reply. */
  public void delivery(DeliveryStatus.Stage stage) {
    deliveries.labels(word(stage)).inc();
  }

  private static String word(DeliveryStatus.Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }

  /** How many webhooks came without a signature, or with a wrong one. */
  public long badSignatures() {
    return (long) (refused.labels("forged").get() + refused.labels("unsigned").get());
  }

  /** Counts something that a payment service told, by what came of it in one word of ours. */
  public void paymentEvent(String outcome) {
    paymentEvents.labels(outcome).inc();
  }

  /** Counts a request that was refused since there were too many, by kind in one word of ours. */
  public void limited(String kind) {
    limited.labels(kind).inc();
    security(SecurityEvent.TOO_MANY);
  }

  public void unknown(String type, int times) {
    unknown.labels(type).inc(times);
  }

  public void otherNumber() {
    otherNumbers.inc();
  }

  public BatchGauge batches(String queue) {
    Histogram.Child sizes = batchSize.labels(queue);
    Histogram.Child waits = batchWait.labels(queue);
    return new BatchGauge() {
      @Override
      public void batch(int items) {
        sizes.observe(items);
      }

      @Override
      public void waited(long nanos) {
        waits.observe(nanos / 1e9);
      }
    };
  }

  /** Counts a meaning that could not be read, by what it was in one word of ours. */
  public void readingFailed(String reading) {
    readingsFailed.labels(reading).inc();
  }

  /** Counts a row that was refused, once for each member, kind and process. */
  public void rowRefused(String kind) {
    rowsRefused.labels(kind).inc();
    security(SecurityEvent.ROW_REFUSED);
  }

  /** Counts a pattern that gave up on a person's words. */
  public void patternGaveUp() {
    patternsGaveUp.inc();
  }

  /** Counts a try to handle a message. */
  public void handled(Handling outcome, Duration took) {
    handled.labels(outcome.label()).inc();
    handlingSeconds.observe(took.toNanos() / 1e9);
  }

  public void lag(Duration sinceAccepted) {
    lagSeconds.observe(Math.max(0, sinceAccepted.toNanos() / 1e9));
  }

  public void remembered(int count) {
    memories.inc(count);
  }

  /** Counts a try to send, by outcome in one word of ours. */
  public void sent(String outcome) {
    sends.labels(outcome).inc();
  }

  /** Counts a voice note that was sent after a reply, by outcome in one word of ours. */
  public void spoken(String outcome) {
    spoken.labels(outcome).inc();
  }

  /** Counts a try to send a mail, by outcome in one word of ours. */
  public void mailed(String outcome) {
    mails.labels(outcome).inc();
  }

  public void mailStopped(boolean isStopped) {
    mailStopped.set(isStopped ? 1 : 0);
  }

  public void resent() {
    resends.inc();
  }

  /** Counts replies that went in the message of another. */
  public void merged(int replies) {
    merges.inc(replies);
  }

  /** Counts replies that were given up, for a reason in one word of ours. */
  public void givenUp(String reason, int replies) {
    givenUp.labels(reason).inc(replies);
  }

  public void sendingStopped(boolean isStopped) {
    stopped.set(isStopped ? 1 : 0);
  }

  /** Shows how far the making of vectors has come. */
  public void embedding(long madeSinceLast, long waitingMembers, Duration lag) {
    embedded.inc((double) madeSinceLast);
    embeddingMembers.set((double) waitingMembers);
    embeddingLag.set(Math.max(0, lag.toNanos() / 1e9));
  }

  /** Shows a count that somebody else keeps. */
  public void watch(String name, String help, LongSupplier count) {
    add(new WatchedCount("echovault_" + name, help, count));
  }

  private Gauge gauge(String name, String help) {
    return Gauge.build("echovault_" + name, help).register(registry);
  }

  private Counter counter(String name, String help, String... labels) {
    return Counter.build("echovault_" + name, help).labelNames(labels).register(registry);
  }

  private Histogram histogram(String name, String help, double[] buckets, String... labels) {
    return Histogram.build("echovault_" + name, help)
        .labelNames(labels)
        .buckets(buckets)
        .register(registry);
  }
}
