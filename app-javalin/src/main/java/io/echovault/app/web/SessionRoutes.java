package io.echovault.app.web;

import io.echovault.app.tokens.SessionTokens;
import io.echovault.ports.inbound.LiveSessions;
import io.echovault.ports.vocabulary.LiveSession;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program with a bearer token may ask about its session: who and until when, and its end.
 */
final class SessionRoutes {
  private static final String PATH = "/session";
  private static final String SCHEME = "Bearer ";

  private final Optional<SessionTokens> tokens;
  private final LiveSessions sessions;
  private final Limits limits;
  private final JsonMapper json = new JsonMapper();

  /**
   * Routes.
   *
   * @param tokens none where no tokens are given: then these routes know nobody
   */
  SessionRoutes(Optional<SessionTokens> tokens, LiveSessions sessions, Limits limits) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.limits = limits;
  }

  /** Whether a request is to be counted by its token rather than by where it comes from. */
  static boolean isCall(String path, HttpFields headers) {
    return path.equals(PATH)
        && token(Optional.ofNullable(headers.get(HttpHeader.AUTHORIZATION))).isPresent();
  }

  void mount(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, ctx -> with(ctx, session -> show(ctx, session)));
    routes.delete(PATH, ctx -> with(ctx, session -> end(ctx, session)));
  }

  private void with(Context ctx, Consumer<LiveSession> answer) {
    ctx.header("Cache-Control", "no-store");
    Optional<String> given = token(Optional.ofNullable(ctx.header("Authorization")));
    Optional<LiveSession> session = given.flatMap(token -> tokens.flatMap(t -> t.verify(token)));
    // Without a token the request was counted before.
    boolean may =
        session
            .map(found -> limits.takeCall(found.id()))
            .orElseGet(() -> given.isEmpty() || limits.takeRequest(FrontDoor.origin(ctx)));
    if (!may) {
      Problems.write(ctx, 429);
      ctx.header("Retry-After", String.valueOf(Limits.LATER.getValue()));
    } else if (session.isEmpty()) {
      Problems.write(ctx, 401);
      ctx.header("WWW-Authenticate", given.isEmpty() ? "Bearer" : "Bearer error=\"invalid_token\"");
    } else {
      answer.accept(session.get());
    }
  }

  private void show(Context ctx, LiveSession session) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("tenant", session.member().tenant().value().toString());
    shown.put("member", session.member().member().value().toString());
    shown.put("opened_at", session.openedAt().toString());
    shown.put("expires_at", session.expiresAt().toString());
    ctx.contentType("application/json").result(json.writeValueAsString(shown));
  }

  private void end(Context ctx, LiveSession session) {
    sessions.end(session.member(), session.id());
    ctx.status(204);
  }

  private static Optional<String> token(Optional<String> authorization) {
    return authorization
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(value -> value.substring(SCHEME.length()).strip());
  }
}
