package io.echovault.app.web;

import io.echovault.app.tokens.SessionTokens;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.UnlockLink;
import io.echovault.ports.vocabulary.UnlockOutcome;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** One answer of a one-time link: a page for people, JSON for programs that ask for it. */
final class UnlockAnswer {
  private static final String NEW_LINK = "Ask for a new link in the chat: write /login.";
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
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
    ctx.res().addHeader("Vary", "Accept");
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
      html(200, UnlockPage.form(page.purpose(), "Works until " + moment(page.expiresAt()), ""));
    }
  }

  /** The form once more, with what was wrong; nothing was counted. */
  void again(UnlockLink page, String why) {
    formAgain(422, page, why, Map.of());
  }

  void outcome(UnlockLink page, UnlockOutcome outcome) {
    if (outcome instanceof UnlockOutcome.Opened opened) {
      opened(opened);
    } else if (outcome instanceof UnlockOutcome.Wrong wrong) {
      formAgain(403, page, "That PIN is wrong. " + tries(wrong.left()), left(wrong.left()));
    } else if (outcome instanceof UnlockOutcome.LockedOut locked) {
      locked(locked.until());
    } else if (outcome instanceof UnlockOutcome.NotTaken refused) {
      again(page, refused.reason());
    } else {
      gone();
    }
  }

  void gone() {
    refused(
        410, "This link does not work any more", "It was used, or its time is over. " + NEW_LINK);
  }

  void busy() {
    ctx.header("Retry-After", "5");
    refused(503, "Not now", "Please try again in a moment. This did not count as a try.");
  }

  /** Another site sent the form. */
  void foreign() {
    refused(
        403,
        "This did not come from our page",
        "Open the link from the chat, and enter the PIN there. This did not count as a try.");
  }

  private void opened(UnlockOutcome.Opened opened) {
    LiveSession session = opened.session();
    if (!asJson) {
      String also =
          switch (opened.purpose()) {
            case SET_PIN, CHANGE_PIN -> "Your new PIN is set. ";
            case ENTER_PIN -> "";
            case ERASE -> "The chat asks you once more before anything is erased. ";
            case RECLAIM -> "Your memories of before are yours again. ";
          };
      html(
          200,
          UnlockPage.message(
              "You are logged in",
              also
                  + "Go back to the chat. You stay logged in until "
                  + moment(session.expiresAt())
                  + ", longer if you use the chat, and until you write /logout."));
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

  private void locked(Instant until) {
    long seconds = Math.max(1, Duration.between(instants.instant(), until).toSeconds());
    ctx.header("Retry-After", String.valueOf(seconds));
    String why = "There were too many wrong tries. Nobody gets in before " + moment(until) + ".";
    if (asJson) {
      problem(429, why, Map.of("until", until.toString()));
    } else {
      html(429, UnlockPage.message("Locked", why));
    }
  }

  private void formAgain(int status, UnlockLink page, String why, Map<String, Object> more) {
    if (asJson) {
      problem(status, why, more);
    } else {
      html(status, UnlockPage.form(page.purpose(), "Works until " + moment(page.expiresAt()), why));
    }
  }

  private void refused(int status, String title, String why) {
    if (asJson) {
      problem(status, title + ". " + why, Map.of());
    } else {
      html(status, UnlockPage.message(title, why));
    }
  }

  private static Map<String, Object> left(int tries) {
    return Map.of("tries_left", tries);
  }

  private static String tries(int left) {
    return switch (left) {
      case 0 -> "No try is left for now.";
      case 1 -> "One try is left.";
      default -> left + " tries are left.";
    };
  }

  // Where the reader is, and so their clock, is not known.
  private String moment(Instant moment) {
    long minutes =
        Math.max(0, Duration.between(instants.instant(), moment).plusSeconds(59).toMinutes());
    return CLOCK.format(moment) + " (in " + minutes + (minutes == 1 ? " minute)" : " minutes)");
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
