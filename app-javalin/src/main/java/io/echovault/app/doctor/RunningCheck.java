package io.echovault.app.doctor;

/** The bot runs, and says that it is ready. */
final class RunningCheck implements Check {
  @Override
  public String name() {
    return "running";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings ->
            installation
                .http()
                .get(Installation.here(settings, "/"))
                .map(RunningCheck::judged)
                .orElseGet(
                    () ->
                        Finding.fail(
                            "nothing answers on port " + settings.port(),
                            "Start it: scripts/restart.sh; then look into logs/app.log.")));
  }

  private static Finding judged(Http.Answer answer) {
    return answer.status() == 200
        ? Finding.pass("it is ready")
        : Finding.fail(
            "it answers " + answer.status(),
            "GET / on this machine names what is wrong; logs/app.log tells more.");
  }
}
