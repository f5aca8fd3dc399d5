package io.echovault.app.web;

import io.echovault.app.logs.Causes;
import io.echovault.app.metrics.Metrics;
import io.echovault.app.pump.QueueFullException;
import io.echovault.whatsapp.MalformedWebhookException;
import io.echovault.whatsapp.Webhook;
import io.echovault.whatsapp.WebhookParser;
import io.echovault.whatsapp.WebhookSignature;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Meta posts to the webhook. The answer is 200 once everything in the body is durable; no
 * thread waits for that, nor for the body.
 */
final class WebhookPosts {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookPosts.class);

  /** Meta sends up to 3 MB; a little more is borne. */
  private static final int LARGEST_BODY = 3 * 1024 * 1024 + 64 * 1024;

  /** What all bodies that are still coming in may take of the memory. */
  private static final long ROOM_FOR_BODIES = 32L * 1024 * 1024;

  /** Longer bodies are read by the pool, so that they hold up nobody else's. */
  private static final int READ_AT_ONCE = 32 * 1024;

  private static final HttpField CLOSE = new PreEncodedHttpField(HttpHeader.CONNECTION, "close");
  private static final HttpField LATER = new PreEncodedHttpField(HttpHeader.RETRY_AFTER, "5");

  private final Intake intake;
  private final WebhookJournal journal;
  private final WebhookSignature signature;
  private final WebhookParser parser = new WebhookParser();
  private final InstantSource instants;
  private final Metrics metrics;
  private final Executor pool;
  private final AtomicLong room = new AtomicLong(ROOM_FOR_BODIES);

  WebhookPosts(
      Intake intake,
      WebhookJournal journal,
      WebhookSignature signature,
      InstantSource instants,
      Metrics metrics,
      Executor pool) {
    this.intake = intake;
    this.journal = journal;
    this.signature = signature;
    this.instants = instants;
    this.metrics = metrics;
    this.pool = pool;
  }

  /** Takes a request; never waits. */
  void take(Request request, Response response, Callback callback) {
    var exchange = new Exchange(request, response, callback, metrics);
    if (!isJson(exchange)) {
      refuse(exchange, 415, "content_type");
      return;
    }
    BodyReading.begin(
        request,
        LARGEST_BODY,
        room,
        new BodyReading.Reader() {
          @Override
          public void whole(byte[] body) {
            readSomewhere(exchange, body);
          }

          @Override
          public void refused(int status) {
            count(unread(status));
            switch (status) {
              case 503 -> exchange.refuseUnread(status, CLOSE, LATER);
              case 413 -> exchange.refuseUnread(status, CLOSE);
              default -> exchange.refuse(status, CLOSE);
            }
          }
        });
  }

  private static String unread(int status) {
    return switch (status) {
      case 413 -> "too_large";
      case 408 -> "too_slow";
      case 503 -> "no_room";
      default -> "cut_off";
    };
  }

  // A missing type is borne, since the signature says whose bytes these are; another type is not.
  private static boolean isJson(Exchange exchange) {
    String type = exchange.header("Content-Type");
    return type.isEmpty()
        || type.equals("application/json")
        || type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/json");
  }

  private void readSomewhere(Exchange exchange, byte[] body) {
    if (body.length <= READ_AT_ONCE) {
      read(exchange, body);
    } else {
      try {
        pool.execute(() -> read(exchange, body));
      } catch (RejectedExecutionException stopping) {
        refuse(exchange, 503, "stopping", LATER);
      }
    }
  }

  private void read(Exchange exchange, byte[] body) {
    String given = exchange.header(WebhookSignature.HEADER);
    if (!signature.matches(body, given)) {
      refuse(exchange, 403, given.isEmpty() ? "unsigned" : "forged");
      return;
    }
    Instant now = instants.instant().truncatedTo(ChronoUnit.MICROS);
    Webhook webhook;
    try {
      webhook = parser.parse(body, now);
    } catch (MalformedWebhookException e) {
      // Not 200: a body that Meta signed and we cannot read is most likely our mistake. Meta asks
      // again at growing intervals for days, which costs little, and a mended parser still gets
      // the message; a 200 would have lost it without a trace.
      LOG.error("event=webhook_malformed bytes={} error={}", body.length, Causes.of(e));
      refuse(exchange, 400, "malformed");
      return;
    } catch (RuntimeException e) {
      LOG.error("event=request_failed error={}", Causes.of(e));
      refuse(exchange, 500, "failed");
      return;
    }
    intake.accept(webhook, now, failure -> answer(exchange, failure));
  }

  private void answer(Exchange exchange, Optional<Throwable> failure) {
    if (failure.isEmpty()) {
      journal.accepted();
      LOG.debug("event=webhook_accepted");
      exchange.accept();
    } else if (cause(failure.get()) instanceof QueueFullException) {
      refuse(exchange, 503, "queue_full", LATER);
    } else {
      LOG.warn("event=webhook_not_kept error={}", Causes.of(failure.get()));
      refuse(exchange, 503, "not_kept", LATER);
    }
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }

  private void refuse(Exchange exchange, int status, String reason, HttpField... further) {
    count(reason);
    exchange.refuse(status, further);
  }

  private void count(String reason) {
    metrics.refused(reason);
    journal.refused(reason);
  }
}
