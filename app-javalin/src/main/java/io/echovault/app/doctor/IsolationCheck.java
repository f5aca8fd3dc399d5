package io.echovault.app.doctor;

/** No row of a tenant is shown to who has not said which tenant. */
final class IsolationCheck implements Check {
  @Override
  public String name() {
    return "isolation";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withTables(
        (inspection, settings) ->
            inspection.open().isEmpty()
                ? Finding.pass("row-level security shows nothing")
                : Finding.fail(
                    "rows are shown of " + String.join(", ", inspection.open()),
                    "Somebody has switched row-level security off or granted more: ALTER TABLE"
                        + " echovault.TABLE ENABLE ROW LEVEL SECURITY, and restart the bot."));
  }
}
