package io.echovault.app.web;

import io.echovault.app.tokens.SessionTokens;
import io.echovault.ports.inbound.Unlocking;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.UnlockLink;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpMethod;

/**
 * The page behind a one-time link, where a PIN is set, entered or changed. The link's token is the
 * secret that lets somebody in here, so it is shown, logged and counted nowhere. Looking at the
 * page uses up nothing: chat services look at links to show what is behind them.
 */
final class UnlockRoutes {
  /** What the form is counted as. */
  static final String FORM = "POST /unlock/{token}";

  private static final String PREFIX = "/unlock/";
  private static final String PATH = PREFIX + "{token}";
  private static final String TYPE = "application/x-www-form-urlencoded";
  private static final int LONGEST_TOKEN = 128;
  private static final int LONGEST_PIN = 64;

  private final Unlocking unlocking;
  private final Optional<SessionTokens> tokens;
  private final InstantSource instants;
  private final Optional<String> publicUrl;
  private final Cors cors;

  UnlockRoutes(
      Unlocking unlocking,
      Optional<SessionTokens> tokens,
      InstantSource instants,
      Optional<String> publicUrl,
      Cors cors) {
    this.unlocking = unlocking;
    this.tokens = tokens;
    this.instants = instants;
    this.publicUrl = publicUrl;
    this.cors = cors;
  }

  /** Whether a request sends the page's form. */
  static boolean isForm(String path, String method) {
    return HttpMethod.POST.is(method) && path.startsWith(PREFIX);
  }

  void mount(JavalinDefaultRoutingApi routes) {
    routes.get(PATH, this::look);
    routes.head(PATH, this::look);
    routes.post(PATH, this::enter);
  }

  private void look(Context ctx) {
    UnlockAnswer answer = answer(ctx);
    try {
      Optional<UnlockLink> page = token(ctx).flatMap(unlocking::look);
      if (page.isPresent()) {
        answer.form(page.get());
      } else {
        answer.gone();
      }
    } catch (MemoException.TryAgain busy) {
      answer.busy();
    }
  }

  private void enter(Context ctx) {
    UnlockAnswer answer = answer(ctx);
    Optional<String> token = token(ctx);
    if (isFromElsewhere(ctx)) {
      answer.foreign();
      return;
    }
    if (!TYPE.equals(type(ctx))) {
      Problems.write(ctx, 415);
      return;
    }
    try {
      Optional<UnlockLink> page = token.flatMap(unlocking::look);
      if (page.isEmpty()) {
        answer.gone();
      } else {
        enter(ctx, token.orElseThrow(), page.get(), answer);
      }
    } catch (MemoException.TryAgain busy) {
      answer.busy();
    }
  }

  private void enter(Context ctx, String token, UnlockLink page, UnlockAnswer answer) {
    Optional<String> present = field(ctx, "pin");
    Optional<String> chosen = field(ctx, "new_pin");
    boolean asksPresent = page.purpose().asksPresent();
    boolean asksChosen = page.purpose().asksChosen();
    if ((asksPresent && present.isEmpty()) || (asksChosen && chosen.isEmpty())) {
      answer.again(page, "fill-in");
    } else if (asksChosen && !chosen.equals(field(ctx, "new_pin_again"))) {
      answer.again(page, "not-the-same");
    } else {
      answer.outcome(
          page,
          unlocking.enter(
              token,
              asksPresent ? present : Optional.empty(),
              asksChosen ? chosen : Optional.empty()));
    }
  }

  private UnlockAnswer answer(Context ctx) {
    return new UnlockAnswer(ctx, tokens, instants);
  }

  private static Optional<String> token(Context ctx) {
    return Optional.of(ctx.pathParam("token"))
        .filter(token -> token.length() <= LONGEST_TOKEN && token.matches("[A-Za-z0-9_-]+"));
  }

  private static Optional<String> field(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty() && value.length() <= LONGEST_PIN);
  }

  private static String type(Context ctx) {
    String type = Optional.ofNullable(ctx.contentType()).orElse("");
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  // The token in the address is a secret already, which another site does not know. Browsers send
  // "null" as the origin of this page's own form, since it gives out no referrer.
  private boolean isFromElsewhere(Context ctx) {
    String site = Optional.ofNullable(ctx.header("Sec-Fetch-Site")).orElse("");
    String origin = Optional.ofNullable(ctx.header("Origin")).orElse("");
    if (cors.allows(origin)) {
      return false;
    }
    if (!site.isEmpty()) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    return !origin.isEmpty() && !origin.equals("null") && !isOurs(origin, ctx);
  }

  private boolean isOurs(String origin, Context ctx) {
    String host = Optional.ofNullable(ctx.header("Host")).orElse("");
    return origin.equals("https://" + host)
        || origin.equals("http://" + host)
        || publicUrl.map(UnlockRoutes::originOf).filter(origin::equals).isPresent();
  }

  private static String originOf(String url) {
    URI uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
