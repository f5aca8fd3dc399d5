package io.echovault.app.command;

import io.echovault.app.audit.DayComparison;
import io.echovault.app.audit.Difference;
import io.echovault.ports.vocabulary.AuditReport;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Looks whether the audit trail was touched: in the database, and against the files of the days.
 */
@Command(name = "verify", description = "Look whether the audit trail was touched, and say where.")
final class AuditVerifyCommand implements Callable<Integer> {
  private static final int TELL_EVERY = 100_000;

  private final CommandContext context;
  private long told;

  @Mixin JsonOption json = new JsonOption();

  AuditVerifyCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (var opened = OpenedCore.toVerify(context)) {
      // Under another key all would look forged.
      opened.core().check();
      return verify(opened);
    }
  }

  private int verify(OpenedCore opened) {
    AuditFindings findings = new AuditFindings(context);
    AuditReport report = opened.core().auditDesk().verify(this::tell);
    if (!json.wanted) {
      findings.tell(report);
    }
    DayComparison.Result days;
    try {
      days =
          DayComparison.in(
              opened.settings().dataDirectory(),
              opened.core().auditDesk(),
              InstantSource.system().instant(),
              report.restores());
    } catch (IOException e) {
      return context.failed(
          "The files of the days cannot be read: "
              + e.getClass().getSimpleName()
              + ". The database alone shows "
              + Counted.of(report.findings().size(), "finding")
              + ".");
    }
    List<Difference> erased = ErasedSince.among(days.differences(), opened);
    return json.wanted ? findings.print(report, days, erased) : findings.tell(report, days, erased);
  }

  private void tell(long events) {
    if (events - told >= TELL_EVERY && !json.wanted) {
      told = events;
      context.out().println(events + " events verified");
    }
  }
}
