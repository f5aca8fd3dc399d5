package io.echovault.app.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every way in answers as it must to who may not come in. */
final class EndpointsCheck implements Check {
  private static final String WRONG_TOKEN =
      "/webhook?hub.mode=subscribe&hub.verify_token=made-up&hub.challenge=1";

  @Override
  public String name() {
    return "endpoints";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings -> {
          Http http = installation.http();
          if (http.get(Installation.here(settings, "/")).isEmpty()) {
            return Finding.skip("the bot does not run: memo doctor running");
          }
          List<String> wrong = new ArrayList<>();
          expect(
              http.post(Installation.here(settings, "/webhook"), "{}"),
              403,
              "POST /webhook without a signature",
              wrong);
          expect(
              http.get(Installation.here(settings, WRONG_TOKEN)),
              403,
              "GET /webhook with a wrong token",
              wrong);
          expect(
              http.get(Installation.here(settings, "/session")),
              401,
              "GET /session without a token",
              wrong);
          expect(
              http.get(Installation.here(settings, "/metrics")),
              200,
              "GET /metrics from this machine",
              wrong);
          return wrong.isEmpty()
              ? Finding.pass("webhook, session and metrics answer as they must")
              : Finding.fail(
                  String.join("\n", wrong),
                  "Is it EchoVault that answers on this port? Restart it, and look into logs/app.log.");
        });
  }

  private static void expect(
      Optional<Http.Answer> answer, int status, String what, List<String> wrong) {
    int got = answer.map(Http.Answer::status).orElse(0);
    if (got != status) {
      wrong.add(what + " is answered " + got + " instead of " + status);
    }
  }
}
