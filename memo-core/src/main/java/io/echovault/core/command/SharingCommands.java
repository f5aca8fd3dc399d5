package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.memory.Notebook.Workplace;
import io.echovault.core.text.Arguments;
import io.echovault.ports.vocabulary.Memory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/** The commands by which a member lets colleagues find a memory. */
final class SharingCommands {
  private static final int LISTED = 20;

  static final List<Command> ALL =
      List.of(
          Command.of(
              "share", (turn, argument) -> one(turn, argument, "share", SharingCommands::share)),
          Command.of(
              "unshare",
              (turn, argument) -> one(turn, argument, "unshare", SharingCommands::unshare)),
          Command.of("shared", (turn, argument) -> shared(turn)));

  private SharingCommands() {}

  private static Answer one(
      Turn turn, String argument, String name, BiFunction<Turn, Integer, Answer> act) {
    OptionalInt number = Arguments.number(argument);
    return number.isPresent()
        ? act.apply(turn, number.getAsInt())
        : Answer.say(Message.of("share.which").with("command", name));
  }

  private static Answer share(Turn turn, int number) {
    Notebook notebook = turn.notebook();
    Optional<String> department = notebook.workplace().flatMap(Workplace::department);
    if (department.isEmpty()) {
      return Answer.say("share.no-department");
    }
    Optional<Notebook.Label> label = notebook.label(number);
    if (label.isEmpty()) {
      return NotFound.missing(number, turn.notebook());
    }
    if (label.get().tier().secret()) {
      return Answer.say(Message.of("share.locked").with("number", number));
    }
    boolean changed = notebook.sharing().share(number);
    return Answer.say(
        Message.of(changed ? "share.done" : "share.already")
            .with("number", number)
            .with("department", department.get()));
  }

  private static Answer unshare(Turn turn, int number) {
    if (turn.notebook().label(number).isEmpty()) {
      return NotFound.missing(number, turn.notebook());
    }
    boolean changed =
        turn.notebook().find(number).isPresent() && turn.notebook().sharing().unshare(number);
    return Answer.say(
        Message.of(changed ? "unshare.done" : "unshare.not-shared").with("number", number));
  }

  private static Answer shared(Turn turn) {
    List<Memory> memories = turn.notebook().sharing().shared(LISTED);
    return Answer.say(
        memories.isEmpty()
            ? Message.of("shared.none")
            : Message.lines(Message.of("shared.list"), Quotes.list(memories, turn.zone())));
  }
}
