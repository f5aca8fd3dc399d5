package io.echovault.app;

import io.echovault.app.audit.DayComparison;
import io.echovault.app.audit.Difference;
import io.echovault.core.MemoCore;
import io.echovault.ports.outbound.ErasureLedger;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.AuditFinding;
import io.echovault.ports.vocabulary.AuditReport;
import io.echovault.ports.vocabulary.Erasure;
import io.echovault.ports.vocabulary.MemberRef;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks whether the audit trail was touched: in the database, and against the files of the days.
 */
final class AuditVerifying {
  private static final int FAILED = 1;
  private static final int TELL_EVERY = 100_000;
  private static final int FINDINGS_SHOWN = 100;

  private final MemoCore core;
  private final Path dataDirectory;
  private final ErasureLedger ledger;
  private final InstantSource instants;
  private final PrintStream out;
  private final PrintStream err;
  private long told;

  AuditVerifying(
      MemoCore core,
      Path dataDirectory,
      ErasureLedger ledger,
      InstantSource instants,
      PrintStream out,
      PrintStream err) {
    this.core = core;
    this.dataDirectory = dataDirectory;
    this.ledger = ledger;
    this.instants = instants;
    this.out = out;
    this.err = err;
  }

  /** Gives the exit code: 0 when the trail holds, here and there. */
  int run() {
    int findings = verify();
    int differences = compare();
    if (findings + differences == 0) {
      out.println(
          "The audit trail holds: nothing in it was changed, added or removed, and neither was a row"
              + " that decides about access.");
      return 0;
    }
    err.println(
        "The audit trail was touched: " + Counted.of(findings + differences, "finding") + ".");
    return FAILED;
  }

  private int verify() {
    AuditReport report = core.auditDesk().verify(this::tell);
    out.println(
        Counted.of(report.chains(), "chain")
            + " with "
            + Counted.of(report.events(), "event")
            + ", "
            + Counted.of(report.checkpoints(), "checkpoint")
            + report.lastCheckpoint().map(at -> ", the last of " + at).orElse("")
            + ".");
    report.findings().stream()
        .limit(FINDINGS_SHOWN)
        .map(AuditVerifying::line)
        .forEach(err::println);
    report.access().stream().limit(FINDINGS_SHOWN).map(AccessLines::line).forEach(err::println);
    return report.findings().size() + report.access().size();
  }

  private int compare() {
    try {
      DayComparison.Result result =
          DayComparison.in(dataDirectory, core.auditDesk(), instants.instant());
      out.println(
          Counted.of(result.lines(), "line")
              + " in the files of the days compared with the database.");
      Set<MemberRef> noted =
          ledger.read().erasures().stream().map(Erasure::member).collect(Collectors.toSet());
      List<Difference> erased =
          result.differences().stream().filter(each -> erased(each, noted)).toList();
      erased.stream()
          .limit(FINDINGS_SHOWN)
          .forEach(
              each ->
                  out.println(
                      where(each)
                          + "here the files and the database part; the member was erased since."));
      List<Difference> wrong =
          result.differences().stream().filter(each -> !erased.contains(each)).toList();
      wrong.stream()
          .limit(FINDINGS_SHOWN)
          .forEach(each -> err.println(where(each) + wrong(each.kind())));
      return wrong.size();
    } catch (IOException e) {
      err.println("The files of the days cannot be read: " + e.getClass().getSimpleName());
      return FAILED;
    }
  }

  /** After a restore, who was erased before it is erased again, and their chain ends elsewhere. */
  private boolean erased(Difference difference, Set<MemberRef> noted) {
    return difference
        .chain()
        .filter(noted::contains)
        .filter(chain -> endsErased(chain, difference.seq()))
        .isPresent();
  }

  /** Whether nothing is left of a chain from a place on, but that its member was erased. */
  private boolean endsErased(MemberRef chain, long seq) {
    List<AuditEvent> left = core.auditDesk().events(chain, seq - 1, 2);
    return left.isEmpty() || (left.size() == 1 && left.get(0).act() == Act.MEMBER_ERASED);
  }

  private static String where(Difference found) {
    String line = found.line().map(at -> at.file() + " line " + at.number() + ": ").orElse("");
    return line + event(found.chain(), found.seq());
  }

  private static String event(Optional<MemberRef> chain, long seq) {
    return chain
        .map(
            each ->
                "tenant %s, member %s, event %d: "
                    .formatted(each.tenant().value(), each.member().value(), seq))
        .orElse("");
  }

  private static String wrong(Difference.Kind kind) {
    return switch (kind) {
      case UNREADABLE -> "it is no event of ours: the line was changed or put there";
      case DIFFERENT -> "the file and the database differ here";
      case NOT_IN_DATABASE -> "the file has it and the database has not: it was deleted there";
      case TOO_MANY -> "the file has it once more";
      case NOT_IN_FILES -> "the database has it and the files have not";
      case NO_FILES ->
          "There are no files of the days under DATA_DIR. Give the data directory of the bot.";
    };
  }

  private void tell(long events) {
    if (events - told >= TELL_EVERY) {
      told = events;
      out.println(events + " events verified");
    }
  }

  private static String line(AuditFinding found) {
    long number = found.checkpoint();
    return event(found.chain(), found.place())
        + switch (found.wrong()) {
          case CHANGED -> "it was changed";
          case MISSING -> "it is missing";
          case INSERTED -> "it was inserted";
          case SWAPPED -> "it changed places with a later one";
          case TAIL_CUT -> "it and what came after are missing";
          case HEAD_CHANGED -> "the head beside the chain is not its end";
          case REWRITTEN ->
              "from about here on it was rewritten; checkpoint " + number + " shows it";
          case SET_BACK ->
              "it is missing, and the head was set back; checkpoint " + number + " shows it";
          case UNSIGNED -> "no checkpoint covers it: they were cut off, or no bot makes them";
          case CHECKPOINT_DAMAGED -> "checkpoint " + number + " was changed, moved or removed";
        };
  }
}
