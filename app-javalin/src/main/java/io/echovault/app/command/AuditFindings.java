package io.echovault.app.command;

import io.echovault.app.audit.DayComparison;
import io.echovault.app.audit.Difference;
import io.echovault.ports.vocabulary.AuditFinding;
import io.echovault.ports.vocabulary.AuditReport;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a look at the audit trail has shown, as text or as JSON. */
final class AuditFindings {
  private static final int SHOWN = 100;

  private final CommandContext context;

  AuditFindings(CommandContext context) {
    this.context = context;
  }

  /** Tells what the database alone shows. */
  void tell(AuditReport report) {
    context
        .out()
        .println(
            Counted.of(report.chains(), "chain")
                + " with "
                + Counted.of(report.events(), "event")
                + ", "
                + Counted.of(report.checkpoints(), "checkpoint")
                + report.lastCheckpoint().map(at -> ", the last of " + at).orElse("")
                + ".");
    report
        .restores()
        .forEach(
            each ->
                context
                    .out()
                    .println(
                        "Checkpoint "
                            + each.number()
                            + " of "
                            + each.at()
                            + " notes that a backup was restored: what came after the backup is"
                            + " gone, and rightly."));
    report.findings().stream()
        .limit(SHOWN)
        .map(AuditFindings::line)
        .forEach(context.err()::println);
    report.access().stream().limit(SHOWN).map(AccessFindings::line).forEach(context.err()::println);
  }

  /** Tells what the files of the days show beside it, and gives the exit code. */
  int tell(AuditReport report, DayComparison.Result days, List<Difference> erased) {
    context
        .out()
        .println(
            Counted.of(days.lines(), "line")
                + " in the files of the days compared with the database.");
    erased.stream()
        .limit(SHOWN)
        .forEach(
            each ->
                context
                    .out()
                    .println(
                        where(each)
                            + "here the files and the database part; the member was erased"
                            + " since."));
    List<Difference> wrong = wrong(days, erased);
    wrong.stream()
        .limit(SHOWN)
        .forEach(each -> context.err().println(where(each) + sentence(each.kind())));
    int findings = report.findings().size() + report.access().size() + wrong.size();
    if (findings > 0) {
      return context.failed(
          "The audit trail was touched: " + Counted.of(findings, "finding") + ".");
    }
    context
        .out()
        .println(
            "The audit trail holds: nothing in it was changed, added or removed, and neither was a row"
                + " that decides about access.");
    return 0;
  }

  /** Prints all of it as JSON, and gives the exit code. */
  int print(AuditReport report, DayComparison.Result days, List<Difference> erased) {
    List<Difference> wrong = wrong(days, erased);
    boolean holds = report.findings().isEmpty() && report.access().isEmpty() && wrong.isEmpty();
    ObjectNode object =
        CommandContext.json()
            .put("holds", holds)
            .put("chains", report.chains())
            .put("events", report.events())
            .put("checkpoints", report.checkpoints())
            .put("restores", report.restores().size())
            .put("dayLines", days.lines());
    report.lastCheckpoint().ifPresent(at -> object.put("lastCheckpoint", at.toString()));
    ArrayNode findings = object.putArray("findings");
    report.findings().forEach(each -> put(findings.addObject(), each));
    ArrayNode access = object.putArray("access");
    report.access().forEach(each -> AccessFindings.put(access.addObject(), each));
    ArrayNode differences = object.putArray("differences");
    wrong.forEach(each -> put(differences.addObject(), each));
    ArrayNode erasedSince = object.putArray("erasedSince");
    erased.forEach(each -> put(erasedSince.addObject(), each));
    context.print(object);
    return CommandContext.code(holds);
  }

  private static List<Difference> wrong(DayComparison.Result days, List<Difference> erased) {
    return days.differences().stream().filter(each -> !erased.contains(each)).toList();
  }

  private static void put(ObjectNode object, AuditFinding finding) {
    put(object, finding.chain());
    object
        .put("event", finding.place())
        .put("wrong", finding.wrong().name())
        .put("checkpoint", finding.checkpoint());
  }

  private static void put(ObjectNode object, Difference difference) {
    put(object, difference.chain());
    object.put("event", difference.seq()).put("wrong", difference.kind().name());
    difference.line().ifPresent(line -> object.put("file", line.file()).put("line", line.number()));
  }

  private static void put(ObjectNode object, Optional<MemberRef> chain) {
    chain.ifPresent(
        each ->
            object
                .put("tenant", each.tenant().value().toString())
                .put("member", each.member().value().toString()));
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

  private static String sentence(Difference.Kind kind) {
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
