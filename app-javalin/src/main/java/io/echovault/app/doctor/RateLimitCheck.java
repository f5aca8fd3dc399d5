package io.echovault.app.doctor;

import java.net.URI;

/** Who asks too often is held off. */
final class RateLimitCheck implements Check {
  private static final int MOST = 1_000;

  @Override
  public String name() {
    return "rate-limit";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings -> {
          URI uri = Installation.here(settings, "/session");
          if (installation.http().get(uri).isEmpty()) {
            return Finding.skip("the bot does not run: memo doctor running");
          }
          int tries = 3 * settings.web().perSecond() + 1;
          if (tries > MOST) {
            return Finding.fail(
                "RATE_LIMIT_PER_SECOND is " + settings.web().perSecond(),
                "Lower it: 10 is usual. Correctly signed webhooks are never limited.");
          }
          for (int at = 0; at < tries; at++) {
            if (installation.http().get(uri).map(each -> each.status() == 429).orElse(false)) {
              return Finding.pass("held off after " + (at + 1) + " requests");
            }
          }
          return Finding.fail(
              tries + " requests in a row were answered",
              "Does something before the bot answer /session? The bot itself limits each address.");
        });
  }
}
