package io.echovault.app.web;

import io.echovault.app.logs.Causes;
import io.echovault.ports.vocabulary.MemoException;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors as problem+json (RFC 9457), with nothing of the inside in them. */
final class Problems {
  static final String TYPE = "application/problem+json";
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  static void mount(JavalinDefaultRoutingApi routes) {
    routes.exception(HttpResponseException.class, (e, ctx) -> write(ctx, e.getStatus()));
    routes.exception(Exception.class, Problems::unexpected);
  }

  private static void unexpected(Exception failure, Context ctx) {
    if (failure instanceof HttpException refused) {
      write(ctx, refused.getCode());
    } else if (failure instanceof MemoException.TryAgain) {
      LOG.warn("event=request_not_answered error={}", Causes.of(failure));
      write(ctx, 503);
      ctx.header("Retry-After", "5");
    } else if (failure instanceof IOException) {
      // The client sent too slowly, wrongly, or went away.
      write(ctx, 400);
    } else {
      LOG.error("event=request_failed error={}", Causes.of(failure));
      write(ctx, 500);
    }
  }

  /** Makes the answer a problem with the standard words for its status. */
  static void write(Context ctx, int status) {
    write(ctx, status, HttpStatus.forStatus(status).getMessage());
  }

  static void write(Context ctx, int status, String title) {
    ctx.status(status)
        .contentType(TYPE)
        .header("Cache-Control", "no-store")
        .result(body(status, title));
  }

  // The titles are ours and need no escaping.
  static String body(int status, String title) {
    return "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + "}";
  }
}
