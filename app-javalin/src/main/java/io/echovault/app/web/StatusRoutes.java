package io.echovault.app.web;

import io.echovault.app.health.Probe;
import io.echovault.app.health.Report;
import io.echovault.app.health.Shown;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Health of the process, as a page, as JSON and as metrics. Whoever is not let in sees one word of
 * it: whether the app is ready.
 */
final class StatusRoutes {
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

  private final Probe probe;
  private final CollectorRegistry registry;
  private final StatusAccess access;
  private final JsonMapper json = new JsonMapper();

  StatusRoutes(Probe probe, CollectorRegistry registry, StatusAccess access) {
    this.probe = probe;
    this.registry = registry;
    this.access = access;
  }

  void mount(JavalinDefaultRoutingApi routes) {
    routes.get("/", this::health);
    routes.head("/", this::health);
    routes.get("/metrics", this::metrics);
    routes.head("/metrics", this::metrics);
  }

  private void health(Context ctx) {
    Report report = probe.report();
    ctx.status(report.ready() ? 200 : 503).header("Cache-Control", "no-store");
    ctx.res().addHeader("Vary", "Accept, Authorization");
    boolean page = accepts(ctx).contains("text/html");
    if (!access.allows(ctx)) {
      word(ctx, report, page);
    } else if (page) {
      ctx.contentType("text/html; charset=utf-8")
          .header("Content-Security-Policy", PAGE_POLICY)
          .result(Shown.page(report));
    } else {
      ctx.contentType("application/json").result(json.writeValueAsString(Shown.json(report)));
    }
  }

  private static void word(Context ctx, Report report, boolean page) {
    if (page) {
      ctx.contentType("text/html; charset=utf-8")
          .header("Content-Security-Policy", PAGE_POLICY)
          .result(Shown.wordPage(report));
    } else {
      ctx.contentType("text/plain; charset=utf-8").result(Shown.word(report));
    }
  }

  private void metrics(Context ctx) throws IOException {
    if (!access.allows(ctx)) {
      StatusAccess.refuse(ctx);
      return;
    }
    String type = TextFormat.chooseContentType(accepts(ctx));
    var text = new StringWriter();
    TextFormat.writeFormat(type, text, registry.metricFamilySamples());
    ctx.contentType(type).header("Cache-Control", "no-store").result(text.toString());
  }

  private static String accepts(Context ctx) {
    return Optional.ofNullable(ctx.header("Accept")).orElse("");
  }
}
