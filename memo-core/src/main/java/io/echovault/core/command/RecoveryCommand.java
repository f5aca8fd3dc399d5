package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.session.Recovering;
import io.echovault.core.session.Recovering.Colleague;
import io.echovault.core.session.Recovering.Waiting;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.Letters;
import java.util.List;

/** The command for who lost their PIN, and for the owner who approves it. */
final class RecoveryCommand {
  static final Command COMMAND = Command.of("recover", RecoveryCommand::run);

  private static final BoundedPattern BLANKS = BoundedPattern.compile("\\s++");

  private RecoveryCommand() {}

  private static Answer run(Turn turn, String argument) {
    String[] words = BLANKS.split(argument.strip(), 2);
    return switch (Letters.lower(words[0])) {
      case "" -> ask(turn);
      case "stop" -> stop(turn.notebook().recovering());
      case "approve" -> approve(turn.notebook().recovering(), words.length > 1 ? words[1] : "");
      default -> Answer.say("recover.how");
    };
  }

  private static Answer ask(Turn turn) {
    Notebook notebook = turn.notebook();
    if (!notebook.canSetPin()) {
      return Answer.say(SessionCommands.NOT_SET_UP);
    }
    return Answer.say(
        notebook
            .recovering()
            .ask()
            .map(waiting -> words(turn, waiting))
            .orElse(Message.of("recover.no-pin")));
  }

  private static Message words(Turn turn, Waiting waiting) {
    if (waiting.ready()) {
      return Message.of("recover.ready").withMoment("until", waiting.endsAt(), turn.zone());
    }
    if (!turn.notebook().now().isBefore(waiting.readyAt())) {
      return Message.of("recover.unapproved");
    }
    return Message.of(waiting.unapproved() ? "recover.asked-unapproved" : "recover.asked")
        .withMoment("at", waiting.readyAt(), turn.zone());
  }

  private static Answer stop(Recovering recovering) {
    return Answer.say(recovering.stop() ? "recover.stopped" : "recover.nothing-to-stop");
  }

  private static Answer approve(Recovering recovering, String who) {
    if (!recovering.decides()) {
      return Answer.say("approve.owners-only");
    }
    List<Colleague> asking = recovering.unapproved();
    List<Colleague> meant =
        asking.stream()
            .filter(each -> each.code().equalsIgnoreCase(who) || each.name().equalsIgnoreCase(who))
            .toList();
    if (asking.isEmpty()) {
      return Answer.say("approve.nobody");
    }
    if (meant.size() != 1) {
      Message which =
          who.isEmpty()
              ? Message.none()
              : Message.of(meant.isEmpty() ? "approve.no-such" : "approve.several");
      return Answer.say(
          Message.lines(
              Message.sentences(which, Message.of("approve.ask-them")),
              Message.lines(asking.stream().map(RecoveryCommand::line).toList())));
    }
    Colleague one = meant.get(0);
    return Answer.say(
        Message.of(recovering.approve(one) ? "approve.done" : "approve.gone")
            .with("name", one.name()));
  }

  private static Message line(Colleague colleague) {
    return Message.of("approve.line").with("code", colleague.code()).with("name", colleague.name());
  }
}
