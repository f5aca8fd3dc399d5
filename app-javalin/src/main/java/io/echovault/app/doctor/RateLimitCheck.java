package io.echovault.app.doctor;

import java.net.URI;
import java.util.concurrent.TimeUnit;

/** Who asks too often is held off. */
final class RateLimitCheck implements Check {
  private static final int MOST = 2_000;

  /** More than that in a second limits nobody. */
  private static final int LARGEST = 333;

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
          int perSecond = settings.web().perSecond();
          if (perSecond > LARGEST) {
            return Finding.fail(
                "RATE_LIMIT_PER_SECOND is " + perSecond,
                "Lower it: 10 is usual. Correctly signed webhooks are never limited.");
          }
          return asked(installation.http(), uri, perSecond);
        });
  }

  /** Asks until it is held off, or was answered more often than any limit allows by then. */
  private static Finding asked(Http http, URI uri, int perSecond) {
    long begun = System.nanoTime();
    for (int requests = 1; requests <= MOST; requests++) {
      if (http.get(uri).map(each -> each.status() == 429).orElse(false)) {
        return Finding.pass("held off after " + requests + " requests");
      }
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
      if (requests > perSecond * (seconds + 3)) {
        return Finding.fail(
            requests + " requests in a row were answered",
            "Does something before the bot answer /session? The bot itself limits each address.");
      }
    }
    return Finding.skip("the bot answers too slowly to be asked so often; try again later");
  }
}
