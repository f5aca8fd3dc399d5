package io.echovault.app.doctor;

import io.echovault.app.Wiring;
import io.echovault.app.settings.Settings;
import io.echovault.core.MemoCore;
import io.echovault.ports.vocabulary.AuditReport;
import io.echovault.ports.vocabulary.MemoException;

/** The audit trail was not touched, and checkpoints are written. */
final class AuditTrailCheck implements Check {
  private static final int CONNECTIONS = 4;

  @Override
  public String name() {
    return "audit-trail";
  }

  @Override
  public Finding look(Installation installation) {
    // To open tables that are behind would bring them up to date, and a check changes nothing.
    return installation.withTables(
        (inspection, settings) ->
            inspection.missing() == 0
                ? walked(installation, settings)
                : Finding.skip("the tables are behind: memo doctor migrations"));
  }

  private static Finding walked(Installation installation, Settings settings) {
    try (var database = Wiring.database(settings.database(), CONNECTIONS)) {
      MemoCore core =
          MemoCore.with(Wiring.outside(settings, database.storage(), installation.instants()));
      core.check();
      AuditReport report = core.auditDesk().verify(events -> {});
      int found = report.findings().size();
      return found == 0
          ? Finding.pass("it holds")
          : Finding.fail(
              found == 1 ? "1 finding" : found + " findings",
              "scripts/memo audit verify names each.");
    } catch (MemoException.TryAgain | MemoException.Unreadable | IllegalStateException e) {
      return Finding.fail("it cannot be walked", "scripts/memo audit verify says why.");
    }
  }
}
