package io.echovault.app.web;

import io.echovault.app.logs.Causes;
import io.echovault.app.metrics.Metrics;
import io.echovault.app.pump.QueueFullException;
import io.echovault.app.settings.Settings;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.whatsapp.MalformedWebhookException;
import io.echovault.whatsapp.Webhook;
import io.echovault.whatsapp.WebhookParser;
import io.echovault.whatsapp.WebhookSignature;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The WhatsApp webhook. The answer is 200 once everything in the body is durable; no thread waits
 * for that.
 */
final class WebhookRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookRoutes.class);
  private static final String PATH = "/webhook";

  /** Meta sends up to 3 MB; a little more is borne. */
  private static final int LARGEST_BODY = 3 * 1024 * 1024 + 64 * 1024;

  /** What all bodies that are still coming in may take of the memory. */
  private static final long ROOM_FOR_BODIES = 32L * 1024 * 1024;

  private static final Map<Integer, String> REASONS = Map.of(413, "too_large", 503, "no_room");

  private static final int LONGEST_CHALLENGE = 256;
  private static final long SECONDS_TO_COMMIT = 10;

  private final Intake intake;
  private final WebhookJournal journal;
  private final byte[] verifyToken;
  private final WebhookSignature signature;
  private final WebhookParser parser = new WebhookParser();
  private final InstantSource instants;
  private final Metrics metrics;
  private final Executor answers;
  private final AtomicLong room = new AtomicLong(ROOM_FOR_BODIES);
  private final JsonMapper json = new JsonMapper();

  /**
   * The routes.
   *
   * @param answers runs what is left to do once the commit is through
   */
  WebhookRoutes(
      Intake intake,
      Settings.Webhook settings,
      InstantSource instants,
      Metrics metrics,
      Executor answers) {
    this.intake = intake;
    this.journal = new WebhookJournal(instants, intake::queued, settings.queue());
    this.verifyToken = settings.verifyToken().value().getBytes(StandardCharsets.UTF_8);
    var secrets = new ArrayList<>(List.of(settings.secret().value()));
    settings.previousSecret().ifPresent(secret -> secrets.add(secret.value()));
    this.signature = new WebhookSignature(secrets);
    this.instants = instants;
    this.metrics = metrics;
    this.answers = answers;
  }

  void mount(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, this::verifyOrShow);
    routes.post(PATH, this::take);
  }

  private void verifyOrShow(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    if (ctx.queryParamMap().keySet().stream().noneMatch(name -> name.startsWith("hub."))) {
      ctx.contentType("application/json").result(json.writeValueAsString(journal.shown()));
      return;
    }
    String mode = Optional.ofNullable(ctx.queryParam("hub.mode")).orElse("");
    String token = Optional.ofNullable(ctx.queryParam("hub.verify_token")).orElse("");
    String challenge = Optional.ofNullable(ctx.queryParam("hub.challenge")).orElse("");
    boolean known =
        MessageDigest.isEqual(verifyToken, token.getBytes(StandardCharsets.UTF_8))
            && "subscribe".equals(mode);
    if (!known) {
      metrics.refused("verify_token");
      Problems.write(ctx, 403);
    } else if (challenge.isEmpty() || challenge.length() > LONGEST_CHALLENGE) {
      Problems.write(ctx, 400);
    } else {
      ctx.contentType("text/plain; charset=utf-8").result(challenge);
    }
  }

  private void take(Context ctx) {
    if (!isJson(ctx)) {
      refuse(ctx, 415, "content_type");
      return;
    }
    ctx.future(
        () ->
            BoundedBody.read(ctx, LARGEST_BODY, room)
                .thenCompose(body -> receive(ctx, body))
                .exceptionallyAsync(failure -> refuse(ctx, failure), this::run));
  }

  private CompletableFuture<Context> receive(Context ctx, byte[] body) {
    String given = Optional.ofNullable(ctx.header(WebhookSignature.HEADER)).orElse("");
    if (!signature.matches(body, given)) {
      return CompletableFuture.completedFuture(
          refuse(ctx, 403, given.isEmpty() ? "unsigned" : "forged"));
    }
    return parse(body)
        .map(webhook -> keep(ctx, webhook))
        .orElseGet(() -> CompletableFuture.completedFuture(malformed(ctx)));
  }

  // What is left of the body is not read, so nothing more can come over this connection.
  private Context refuse(Context ctx, Throwable failure) {
    ctx.header("Connection", "close");
    Throwable cause = cause(failure);
    if (cause instanceof TimeoutException) {
      return refuse(ctx, 408, "too_slow");
    }
    if (cause instanceof HttpResponseException refusal) {
      return refuse(ctx, refusal.getStatus(), REASONS.getOrDefault(refusal.getStatus(), "cut_off"));
    }
    throw new CompletionException(cause);
  }

  // A missing type is borne, since the signature says whose bytes these are; another type is not.
  private static boolean isJson(Context ctx) {
    String type = Optional.ofNullable(ctx.contentType()).orElse("application/json");
    return type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/json");
  }

  private Optional<Received> parse(byte[] body) {
    Instant now = instants.instant().truncatedTo(ChronoUnit.MICROS);
    try {
      return Optional.of(new Received(parser.parse(body, now), now));
    } catch (MalformedWebhookException e) {
      LOG.error("event=webhook_malformed bytes={} error={}", body.length, Causes.of(e));
      return Optional.empty();
    }
  }

  private record Received(Webhook webhook, Instant at) {}

  // Not 200: a body that Meta signed and we cannot read is most likely our mistake. Meta asks again
  // at growing intervals for days, which costs little, and a mended parser still gets the message;
  // a 200 would have lost it without a trace.
  private Context malformed(Context ctx) {
    return refuse(ctx, 400, "malformed");
  }

  private CompletableFuture<Context> keep(Context ctx, Received received) {
    CompletableFuture<Void> kept;
    try {
      kept = intake.accept(received.webhook, received.at);
    } catch (MemoException.TryAgain e) {
      kept = CompletableFuture.failedFuture(e);
    }
    CompletableFuture<Void> inTime = kept.copy().orTimeout(SECONDS_TO_COMMIT, TimeUnit.SECONDS);
    return inTime.handleAsync(
        (none, failure) -> answer(ctx, Optional.ofNullable(failure)), this::run);
  }

  // Once the server is being stopped its threads take nothing new, and the answer still matters.
  private void run(Runnable answer) {
    try {
      answers.execute(answer);
    } catch (RejectedExecutionException e) {
      answer.run();
    }
  }

  private Context answer(Context ctx, Optional<Throwable> failure) {
    if (failure.isEmpty()) {
      journal.accepted();
      LOG.debug("event=webhook_accepted");
      return ctx.status(200);
    }
    ctx.header("Retry-After", "5");
    if (cause(failure.get()) instanceof QueueFullException) {
      return refuse(ctx, 503, "queue_full");
    }
    LOG.warn("event=webhook_not_kept error={}", Causes.of(failure.get()));
    return refuse(ctx, 503, "not_kept");
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }

  private Context refuse(Context ctx, int status, String reason) {
    metrics.refused(reason);
    journal.refused(reason);
    Problems.write(ctx, status);
    return ctx;
  }
}
