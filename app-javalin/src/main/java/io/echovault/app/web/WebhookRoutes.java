package io.echovault.app.web;

import io.echovault.app.health.Probe;
import io.echovault.app.health.Report;
import io.echovault.app.health.Shown;
import io.echovault.app.metrics.Metrics;
import io.echovault.app.settings.Settings;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How Meta makes sure of the webhook, and how the operator sees what became of it. Whoever is not
 * let in sees one word: whether the app is ready.
 */
final class WebhookRoutes {
  static final String PATH = "/webhook";
  private static final int LONGEST_CHALLENGE = 256;

  private final WebhookJournal journal;
  private final Probe probe;
  private final StatusAccess access;
  private final byte[] verifyToken;
  private final Metrics metrics;
  private final JsonMapper json = new JsonMapper();

  WebhookRoutes(
      WebhookJournal journal,
      Probe probe,
      StatusAccess access,
      Settings.Webhook settings,
      Metrics metrics) {
    this.journal = journal;
    this.probe = probe;
    this.access = access;
    this.verifyToken = settings.verifyToken().value().getBytes(StandardCharsets.UTF_8);
    this.metrics = metrics;
  }

  void mount(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, this::verifyOrShow);
  }

  private void show(Context ctx) {
    if (access.allows(ctx)) {
      ctx.contentType("application/json").result(json.writeValueAsString(journal.shown()));
      return;
    }
    Report report = probe.report();
    ctx.status(report.ready() ? 200 : 503)
        .contentType("text/plain; charset=utf-8")
        .result(Shown.word(report));
  }

  private void verifyOrShow(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    if (ctx.queryParamMap().keySet().stream().noneMatch(name -> name.startsWith("hub."))) {
      show(ctx);
      return;
    }
    String mode = Optional.ofNullable(ctx.queryParam("hub.mode")).orElse("");
    String token = Optional.ofNullable(ctx.queryParam("hub.verify_token")).orElse("");
    String challenge = Optional.ofNullable(ctx.queryParam("hub.challenge")).orElse("");
    boolean known =
        MessageDigest.isEqual(verifyToken, token.getBytes(StandardCharsets.UTF_8))
            && "subscribe".equals(mode);
    journal.verified(known);
    if (!known) {
      metrics.refused("verify_token");
      Problems.write(ctx, 403);
    } else if (challenge.isEmpty() || challenge.length() > LONGEST_CHALLENGE) {
      Problems.write(ctx, 400);
    } else {
      ctx.contentType("text/plain; charset=utf-8").result(challenge);
    }
  }
}
