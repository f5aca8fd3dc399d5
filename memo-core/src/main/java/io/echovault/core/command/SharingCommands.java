package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.memory.Notebook.Workplace;
import io.echovault.core.text.Arguments;
import io.echovault.core.understanding.intent.Target;
import io.echovault.ports.vocabulary.Memory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/** The commands by which a member lets colleagues find a memory. */
final class SharingCommands {
  private static final int LISTED = 20;

  /** So many are named of those that plain words may mean. */
  private static final int NAMED = 3;

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
    if (department(turn).isEmpty()) {
      return Answer.say("share.no-department");
    }
    return turn.notebook().label(number).isEmpty()
        ? NotFound.missing(number, turn.notebook())
        : Answer.say(shared(turn, number));
  }

  private static Optional<String> department(Turn turn) {
    return turn.notebook().workplace().flatMap(Workplace::department);
  }

  /** Shares a memory that is there, unless it is locked; and says so. */
  private static Message shared(Turn turn, int number) {
    Notebook notebook = turn.notebook();
    if (notebook.label(number).filter(label -> label.tier().secret()).isPresent()) {
      return Message.of("share.locked").with("number", number);
    }
    boolean changed = notebook.sharing().share(number);
    return Message.of(changed ? "share.done" : "share.already")
        .with("number", number)
        .with("department", department(turn).orElseThrow());
  }

  /**
   * Shares what plain words name, and shows it; where they name several, none of them is shared.
   */
  static Answer share(Turn turn, Target target, Doing doing) {
    if (department(turn).isEmpty()) {
      return Answer.say("share.no-department");
    }
    List<Notebook.Label> found = Targets.of(target, doing);
    if (found.isEmpty()) {
      return NotFound.answer(target, turn.notebook());
    }
    List<Memory> memories =
        found.stream()
            .limit(NAMED)
            .flatMap(label -> turn.notebook().find(label.number()).stream())
            .toList();
    return found.size() > 1 && target instanceof Target.Described
        ? Answer.say(
            Message.lines(
                Message.of("share.which").with("command", "share"),
                Quotes.list(memories, turn.zone())))
        : named(turn, found.get(0).number());
  }

  private static Answer named(Turn turn, int number) {
    return Answer.say(
        turn.notebook()
            .find(number)
            .filter(memory -> !memory.tier().secret())
            .map(
                memory ->
                    Message.lines(shared(turn, number), Quotes.list(List.of(memory), turn.zone())))
            .orElseGet(() -> shared(turn, number)));
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
