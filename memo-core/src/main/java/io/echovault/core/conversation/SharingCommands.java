package io.echovault.core.conversation;

import io.echovault.core.conversation.Notebook.Workplace;
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
        : Answer.say("Tell me which one by its number. For example: /" + name + " 12");
  }

  private static Answer share(Turn turn, int number) {
    Notebook notebook = turn.notebook();
    Optional<String> department = notebook.workplace().flatMap(Workplace::department);
    if (department.isEmpty()) {
      return Answer.say("You are in no department, so there is nobody to share with.");
    }
    Optional<Notebook.Label> label = notebook.label(number);
    if (label.isEmpty()) {
      return Removing.missing(number);
    }
    if (label.get().tier().secret()) {
      return Answer.say("#" + number + " is locked, and what is locked is never shared.");
    }
    String with = " with " + department.get() + ".";
    return notebook.sharing().share(number)
        ? Answer.say(
            "Shared #%d%s Colleagues there find it with /search dept:. /unshare %d takes it back."
                .formatted(number, with, number))
        : Answer.say("#" + number + " is shared already" + with);
  }

  private static Answer unshare(Turn turn, int number) {
    if (turn.notebook().label(number).isEmpty()) {
      return Removing.missing(number);
    }
    boolean changed =
        turn.notebook().find(number).isPresent() && turn.notebook().sharing().unshare(number);
    return Answer.say(
        changed ? "#" + number + " is no longer shared." : "#" + number + " is not shared.");
  }

  private static Answer shared(Turn turn) {
    List<Memory> memories = turn.notebook().sharing().shared(LISTED);
    return Answer.say(
        memories.isEmpty()
            ? "You share nothing. /share 12 lets your department find #12."
            : "Shared with your department:\n" + Quotes.list(memories, turn.zone()));
  }
}
