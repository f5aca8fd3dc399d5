package io.echovault.core.conversation;

import io.echovault.core.text.BoundedPattern;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.Permission;
import java.util.List;
import java.util.stream.Collectors;

/** The command that shows what was done and when. */
final class AuditCommand {
  private static final BoundedPattern COUNT = BoundedPattern.compile("\\d{1,4}");

  static final Command COMMAND = Command.of("audit", AuditCommand::run, "auditoria");

  private static final int USUAL = 10;
  private static final int MOST = 50;

  private AuditCommand() {}

  private static Answer run(Turn turn, String argument) {
    if (!argument.isEmpty() && !COUNT.matches(argument)) {
      return Answer.say("Say how many, for example: /audit 20");
    }
    int limit =
        argument.isEmpty() ? USUAL : Math.min(MOST, Math.max(1, Integer.parseInt(argument)));
    Notebook notebook = turn.notebook();
    String own =
        "What was done here, the last first:\n" + lines(turn, notebook.trails().own(limit));
    if (!notebook.may(Permission.AUDIT_READ)) {
      return Answer.say(own);
    }
    List<AuditEvent> administration = notebook.trails().administration(limit);
    return Answer.say(
        administration.isEmpty()
            ? own
            : own + "\n\nIn your tenant's administration:\n" + lines(turn, administration));
  }

  private static String lines(Turn turn, List<AuditEvent> events) {
    return events.stream()
        .map(event -> Dates.moment(event.at(), turn.zone()) + " – " + ActWords.of(event.act()))
        .collect(Collectors.joining("\n"));
  }
}
