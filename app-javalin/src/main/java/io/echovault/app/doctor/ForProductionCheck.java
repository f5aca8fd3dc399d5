package io.echovault.app.doctor;

/** PRODUCTION=true is set. */
final class ForProductionCheck implements Check {
  @Override
  public String name() {
    return "production";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings ->
            settings.production()
                ? Finding.pass("weak secrets and unfit databases are refused at start")
                : Finding.fail(
                    "PRODUCTION is not true, so weak secrets and unfit databases are not refused",
                    "Set PRODUCTION=true in .env."));
  }
}
