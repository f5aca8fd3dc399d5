package io.echovault.app.doctor;

/** Nobody but the bot may change its tables; who reports from them reads. */
final class OtherRolesCheck implements Check {
  @Override
  public String name() {
    return "other-roles";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withTables(
        (inspection, settings) ->
            inspection.writers().isEmpty()
                ? Finding.pass("only the owner and the bot's role may write")
                : Finding.fail(
                    "these may change the tables too: " + String.join(", ", inspection.writers()),
                    "REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA echovault FROM"
                        + " each; who reports needs SELECT alone."));
  }
}
