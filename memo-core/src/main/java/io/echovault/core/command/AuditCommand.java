package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.text.BoundedPattern;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.Permission;
import java.util.List;

/** The command that shows what was done and when. */
final class AuditCommand {
  private static final BoundedPattern COUNT = BoundedPattern.compile("\\d{1,4}");

  static final Command COMMAND = Command.of("audit", AuditCommand::run);

  private static final int USUAL = 10;
  private static final int MOST = 50;

  private AuditCommand() {}

  private static Answer run(Turn turn, String argument) {
    if (!argument.isEmpty() && !COUNT.matches(argument)) {
      return Answer.say("audit.how");
    }
    int limit =
        argument.isEmpty() ? USUAL : Math.min(MOST, Math.max(1, Integer.parseInt(argument)));
    Notebook notebook = turn.notebook();
    Message own = Message.lines(Message.of("audit.own"), lines(turn, notebook.trails().own(limit)));
    if (!notebook.access().may(Permission.AUDIT_READ)) {
      return Answer.say(own);
    }
    List<AuditEvent> administration = notebook.trails().administration(limit);
    return Answer.say(
        administration.isEmpty()
            ? own
            : Message.paragraphs(
                own,
                Message.lines(Message.of("audit.administration"), lines(turn, administration))));
  }

  private static Message lines(Turn turn, List<AuditEvent> events) {
    return Message.lines(
        events.stream()
            .map(
                event ->
                    Message.of("audit.line")
                        .withMoment("at", event.at(), turn.zone())
                        .with("act", ActWords.of(event.act())))
            .toList());
  }
}
