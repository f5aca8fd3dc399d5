package io.echovault.app.web;

import io.echovault.app.tokens.SessionTokens;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.UnlockLink;
import io.echovault.ports.vocabulary.UnlockOutcome;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** One answer of a one-time link: a page for people, JSON for programs that ask for it. */
final class UnlockAnswer {
  private static final JsonMapper JSON = new JsonMapper();

  private final Context ctx;
  private final Optional<SessionTokens> tokens;
  private final InstantSource instants;
  private final boolean asJson;

  UnlockAnswer(Context ctx, Optional<SessionTokens> tokens, InstantSource instants) {
    this.ctx = ctx;
    this.tokens = tokens;
    this.instants = instants;
    asJson = Optional.ofNullable(ctx.header("Accept")).orElse("").contains("application/json");
    ctx.header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex, nofollow, noarchive");
    ctx.res().addHeader("Vary", "Accept, Accept-Language");
  }

  /** The form, for the first time. */
  void form(UnlockLink page) {
    if (asJson) {
      json(
          200,
          Map.of(
              "purpose", page.purpose().name().toLowerCase(Locale.ROOT),
              "expires_at", page.expiresAt().toString()));
    } else {
      html(200, shown(page, ""));
    }
  }

  /**
   * The form once more, with what was wrong; nothing was counted.
   *
   * @param key names the text that says it
   */
  void again(UnlockLink page, String key) {
    formAgain(422, page, texts(page).get(key), Map.of());
  }

  void outcome(UnlockLink page, UnlockOutcome outcome) {
    if (outcome instanceof UnlockOutcome.Opened opened) {
      opened(opened, page);
    } else if (outcome instanceof UnlockOutcome.Wrong wrong) {
      String why = texts(page).get("wrong", "tries", texts(page).tries(wrong.left()));
      formAgain(403, page, why, Map.of("tries_left", wrong.left()));
    } else if (outcome instanceof UnlockOutcome.LockedOut locked) {
      locked(locked.until(), page);
    } else if (outcome instanceof UnlockOutcome.NotTaken refused) {
      again(page, "fault." + key(refused.fault()));
    } else {
      gone();
    }
  }

  void gone() {
    refused(410, "gone");
  }

  void busy() {
    ctx.header("Retry-After", "5");
    refused(503, "busy");
  }

  /** Another site sent the form. */
  void foreign() {
    refused(403, "foreign");
  }

  private void opened(UnlockOutcome.Opened opened, UnlockLink page) {
    LiveSession session = opened.session();
    if (!asJson) {
      UnlockTexts texts = texts(page);
      String rest = texts.get("opened.rest", "until", moment(page, session.expiresAt()));
      html(
          200,
          new UnlockPage(texts)
              .message(
                  texts.get("opened.title"),
                  texts.get("opened." + key(opened.purpose()), "rest", rest)));
      return;
    }
    var shown = new LinkedHashMap<String, Object>();
    shown.put("outcome", "opened");
    shown.put("expires_at", session.expiresAt().toString());
    tokens
        .map(all -> all.issue(session))
        .ifPresent(
            token -> {
              shown.put("token", token.value());
              shown.put("token_expires_at", token.expiresAt().toString());
            });
    json(200, shown);
  }

  private void locked(Instant until, UnlockLink page) {
    UnlockTexts texts = texts(page);
    long seconds = Math.max(1, Duration.between(instants.instant(), until).toSeconds());
    ctx.header("Retry-After", String.valueOf(seconds));
    String why = texts.get("locked", "until", moment(page, until));
    if (asJson) {
      problem(429, why, Map.of("until", until.toString()));
    } else {
      html(429, new UnlockPage(texts).message(texts.get("locked.title"), why));
    }
  }

  private void formAgain(int status, UnlockLink page, String why, Map<String, Object> more) {
    if (asJson) {
      problem(status, why, more);
    } else {
      html(status, shown(page, why));
    }
  }

  /** Nobody is known to be there, so that the browser's language has to do. */
  private void refused(int status, String key) {
    UnlockTexts texts = UnlockTexts.accepted(Optional.ofNullable(ctx.header("Accept-Language")));
    String title = texts.get(key + ".title");
    String why = texts.get(key);
    if (asJson) {
      problem(status, title + ". " + why, Map.of());
    } else {
      html(status, new UnlockPage(texts).message(title, why));
    }
  }

  private String shown(UnlockLink page, String wrong) {
    return new UnlockPage(texts(page)).form(page.purpose(), moment(page, page.expiresAt()), wrong);
  }

  private String moment(UnlockLink page, Instant at) {
    return texts(page).moment(at, instants.instant(), page.zone());
  }

  private static UnlockTexts texts(UnlockLink page) {
    return UnlockTexts.of(page.language());
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void html(int status, String page) {
    ctx.status(status)
        .contentType("text/html; charset=utf-8")
        .header("Content-Security-Policy", UnlockPage.POLICY)
        .result(page);
  }

  private void problem(int status, String detail, Map<String, Object> more) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("type", "about:blank");
    shown.put("title", HttpStatus.getMessage(status));
    shown.put("status", status);
    shown.put("detail", detail);
    shown.putAll(more);
    ctx.status(status).contentType(Problems.TYPE).result(JSON.writeValueAsString(shown));
  }

  private void json(int status, Map<String, Object> shown) {
    ctx.status(status).contentType("application/json").result(JSON.writeValueAsString(shown));
  }
}
