package io.echovault.app.web;

import io.echovault.app.logs.Causes;
import io.echovault.app.metrics.Metrics;
import io.echovault.app.pump.QueueFullException;
import io.echovault.whatsapp.MalformedWebhookException;
import io.echovault.whatsapp.Webhook;
import io.echovault.whatsapp.WebhookParser;
import io.echovault.whatsapp.WebhookSignature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
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

  /** What all bodies that are still coming in, or wait to be checked, may take of the memory. */
  private static final long ROOM_FOR_BODIES = 32L * 1024 * 1024;

  private static final int UNFINISHED_OF_ONE_ORIGIN = 64;

  /** Longer bodies are read by the pool, so that they hold up nobody else's. */
  private static final int READ_AT_ONCE = 32 * 1024;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PATIENCE_WITH_SUSPECTS = Duration.ofSeconds(2);
  private static final String ROUTE = "POST " + WebhookRoutes.PATH;
  private static final HttpField LATER = new PreEncodedHttpField(HttpHeader.RETRY_AFTER, "5");

  private final Intake intake;
  private final WebhookJournal journal;
  private final WebhookSignature signature;
  private final WebhookParser parser = new WebhookParser();
  private final InstantSource instants;
  private final Metrics metrics;
  private final Limits limits;
  private final Executor pool;
  private final BodyRoom room = new BodyRoom(ROOM_FOR_BODIES, UNFINISHED_OF_ONE_ORIGIN);

  WebhookPosts(
      Intake intake,
      WebhookJournal journal,
      WebhookSignature signature,
      InstantSource instants,
      Metrics metrics,
      Limits limits,
      Executor pool) {
    this.intake = intake;
    this.journal = journal;
    this.signature = signature;
    this.instants = instants;
    this.metrics = metrics;
    this.limits = limits;
    this.pool = pool;
  }

  /** Takes a request; never waits. */
  void take(Request request, Response response, Callback callback) {
    var exchange = new Exchange(request, response, callback, ROUTE, metrics);
    long origin = limits.origin(request);
    String signature = exchange.onlyHeader(WebhookSignature.HEADER);
    if (!isJson(exchange)) {
      refuseUnread(exchange, origin, 415, "content_type");
    } else if (!WebhookSignature.isWellFormed(signature)) {
      // No body could make this right, so none is read.
      refuseUnread(exchange, origin, 403, signature.isEmpty() ? "unsigned" : "forged");
    } else if (!limits.suspects(origin)) {
      read(new Post(exchange, origin, signature, false), PATIENCE);
    } else if (limits.enterSuspect()) {
      read(new Post(exchange, origin, signature, true), PATIENCE_WITH_SUSPECTS);
    } else {
      count("limited");
      exchange.refuseUnread(429, Limits.LATER, Exchange.CLOSE);
    }
  }

  /** A webhook whose body is read and looked at. */
  private record Post(Exchange exchange, long origin, String signature, boolean suspect) {}

  private void read(Post post, Duration patience) {
    BodyReading.begin(
        post.exchange.request(),
        LARGEST_BODY,
        room,
        post.origin,
        patience,
        new BodyReading.Reader() {
          @Override
          public void whole(byte[] body) {
            checkSomewhere(post, body);
          }

          @Override
          public void refused(int status) {
            leave(post);
            if (status == 413) {
              refuseUnread(post.exchange, post.origin, status, unread(status), Exchange.CLOSE);
            } else {
              refuseCounted(post, status, unread(status), Exchange.CLOSE);
            }
          }
        });
  }

  private static String unread(int status) {
    return switch (status) {
      case 413 -> "too_large";
      case 408 -> "too_slow";
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

  // What is short and above suspicion is checked at once; everything else waits for its turn, and
  // takes room meanwhile.
  private void checkSomewhere(Post post, byte[] body) {
    if (body.length <= READ_AT_ONCE && !post.suspect) {
      check(post, body);
      return;
    }
    if (!room.keep(post.origin, body.length)) {
      leave(post);
      refuse(post.exchange, 503, "no_room", LATER);
      return;
    }
    try {
      (post.suspect ? limits.suspects() : limits.longBodies())
          .execute(() -> checkInTurn(post, body));
    } catch (RejectedExecutionException stopping) {
      room.release(post.origin, body.length);
      leave(post);
      refuse(post.exchange, 503, "stopping", LATER);
    }
  }

  // Only the check is done in turn: what is right holds up nobody while it is read.
  private void checkInTurn(Post post, byte[] body) {
    leave(post);
    if (!signature.matches(body, post.signature)) {
      room.release(post.origin, body.length);
      refuseCounted(post, 403, "forged");
      return;
    }
    try {
      pool.execute(
          () -> {
            room.release(post.origin, body.length);
            read(post.exchange, body);
          });
    } catch (RejectedExecutionException stopping) {
      room.release(post.origin, body.length);
      refuse(post.exchange, 503, "stopping", LATER);
    }
  }

  private void leave(Post post) {
    if (post.suspect) {
      limits.leaveSuspect();
    }
  }

  private void check(Post post, byte[] body) {
    if (signature.matches(body, post.signature)) {
      read(post.exchange, body);
    } else {
      refuseCounted(post, 403, "forged");
    }
  }

  private void read(Exchange exchange, byte[] body) {
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

  // Whoever is not known to be Meta is told so only as often as anybody may ask.
  private void refuseCounted(Post post, int status, String reason, HttpField... further) {
    count(reason);
    if (limits.takeForged(post.origin)) {
      post.exchange.refuse(status, further);
    } else {
      post.exchange.refuse(429, more(further));
    }
  }

  private void refuseUnread(
      Exchange exchange, long origin, int status, String reason, HttpField... further) {
    count(reason);
    if (limits.takeForged(origin)) {
      exchange.refuseUnread(status, further);
    } else {
      exchange.refuseUnread(429, more(further));
    }
  }

  private static HttpField[] more(HttpField... further) {
    HttpField[] more = Arrays.copyOf(further, further.length + 1);
    more[further.length] = Limits.LATER;
    return more;
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
