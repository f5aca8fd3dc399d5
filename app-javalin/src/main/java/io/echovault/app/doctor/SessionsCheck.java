package io.echovault.app.doctor;

import java.util.Optional;

/** Made-up tokens and links open nothing, and logins end by themselves. */
final class SessionsCheck implements Check {
  /** As long as a real one. */
  private static final String MADE_UP = "A".repeat(43);

  @Override
  public String name() {
    return "sessions";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings -> {
          Http http = installation.http();
          Optional<Http.Answer> session =
              http.get(Installation.here(settings, "/session"), MADE_UP);
          Optional<Http.Answer> link = http.get(Installation.here(settings, "/unlock/" + MADE_UP));
          if (session.isEmpty() || link.isEmpty()) {
            return Finding.skip("the bot does not run: memo doctor running");
          }
          if (session.get().status() != 401 || link.get().status() / 100 != 4) {
            return Finding.fail(
                "a made-up token is answered "
                    + session.get().status()
                    + ", a made-up link "
                    + link.get().status(),
                "Is it EchoVault that answers on this port? Restart it.");
          }
          return settings.tokens().secret().isEmpty()
              ? Finding.fail(
                  "JWT_SECRET is not set, so no bearer tokens are given", "Set JWT_SECRET.")
              : Finding.pass(
                  "made-up ones open nothing; a session ends after "
                      + settings.login().sessionTimeout().toMinutes()
                      + " minutes, "
                      + settings.login().attempts()
                      + " wrong tries lock a member out");
        });
  }
}
