package io.echovault.app.doctor;

/** The tables have the shape that this program needs. */
final class MigrationsCheck implements Check {
  @Override
  public String name() {
    return "migrations";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withDatabase(
        (inspection, settings) ->
            inspection.missing() == 0 && inspection.prepared()
                ? Finding.pass("nothing is missing")
                : Finding.fail(
                    inspection.missing() + " steps are missing",
                    "Start the bot once, which migrates: scripts/restart.sh"));
  }
}
