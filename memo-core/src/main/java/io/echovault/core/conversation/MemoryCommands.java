package io.echovault.core.conversation;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.Spelling;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.Tier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The commands about memories. */
final class MemoryCommands {
  /** What opening memories one by one needs, and what those are told who may not. */
  static final Permission READ = Permission.MEMORY_READ;

  static final String NOT_READ =
      "searches memories but does not list them. /search finds yours, /export gives you a copy.";

  private static final int RECENT = 5;
  private static final int RECENT_MOST = 50;
  private static final int IN_A_TIER = 20;
  private static final BoundedPattern EDIT =
      BoundedPattern.compile(
          "#?\\s*(\\p{Nd}{1,9})(?:\\s*[:,]\\s*|\\s+)(\\S.*)", BoundedPattern.DOTALL);

  private static final BoundedPattern TWO =
      BoundedPattern.compile(
          "#?(\\p{Nd}{1,9})(?:\\s*(?:,|and|y|e|&)\\s*|\\s+)#?(\\p{Nd}{1,9})[.!]?");

  static final List<Command> ALL =
      List.of(
          Command.of("recent", MemoryCommands::recent, "last", "latest").needing(READ, NOT_READ),
          Command.of("search", Searching::search, "find", "recall", "buscar")
              .needing(Permission.MEMORY_SEARCH_SELF, "searches nothing."),
          Command.of("category", MemoryCommands::category, "tier").needing(READ, NOT_READ),
          Command.of("delete", MemoryCommands::delete, "forget", "remove", "borrar"),
          Command.of("edit", MemoryCommands::edit, "correct"),
          Command.of("both", MemoryCommands::both),
          Command.of("undo", (turn, argument) -> undo(turn)));

  private MemoryCommands() {}

  private static Answer recent(Turn turn, String argument) {
    OptionalInt number = argument.isEmpty() ? OptionalInt.of(RECENT) : Arguments.number(argument);
    if (number.isEmpty() || number.getAsInt() == 0) {
      return Answer.say("Tell me how many, from 1 to 50. For example: /recent 10");
    }
    List<Memory> memories = turn.notebook().recent(Math.min(number.getAsInt(), RECENT_MOST));
    String most = number.getAsInt() > RECENT_MOST ? "\n(50 is the most I show at once.)" : "";
    return Answer.say(
        memories.isEmpty()
            ? "There is nothing to show yet. Tell me something to keep."
            : Quotes.list(memories, turn.zone()) + most);
  }

  private static Answer category(Turn turn, String argument) {
    Optional<Tier> tier = tier(argument);
    if (tier.isEmpty()) {
      return Answer.say(
          "The categories are general, chronological, confidential, secret and ultra secret. For"
              + " example: /category confidential");
    }
    int count = Tiers.count(turn.notebook().countByTier(), tier.get());
    String name = Tiers.name(tier.get());
    if (!turn.notebook().opens(tier.get())) {
      return Answer.say("Your %s memories: %d. %s".formatted(name, count, Quotes.LOCKED));
    }
    List<Memory> memories = turn.notebook().inTier(tier.get(), IN_A_TIER);
    if (memories.isEmpty()) {
      return Answer.say("There is nothing " + name + " yet.");
    }
    String older =
        count > memories.size() ? "\n(The last %d of %d.)".formatted(memories.size(), count) : "";
    return Answer.say(Quotes.list(memories, turn.zone()) + older);
  }

  /** The tier that somebody means, also when it is misspelt. */
  private static Optional<Tier> tier(String argument) {
    String wanted = PlainText.of(argument).replace('_', ' ').replace('-', ' ');
    if (wanted.isEmpty() || wanted.length() > 40) {
      return Optional.empty();
    }
    return Tiers.NAMES.entrySet().stream()
        .filter(name -> Spelling.distance(name.getKey(), wanted) <= (wanted.length() > 5 ? 2 : 1))
        .min(Comparator.comparingInt(name -> Spelling.distance(name.getKey(), wanted)))
        .map(name -> name.getValue());
  }

  private static Answer delete(Turn turn, String argument) {
    OptionalInt number = Arguments.number(argument);
    return number.isPresent()
        ? Removing.ask(turn, number.getAsInt())
        : Answer.say("Tell me which one by its number. For example: /delete 12");
  }

  private static Answer edit(Turn turn, String argument) {
    BoundedMatcher matcher = EDIT.matcher(argument);
    if (!matcher.matches()) {
      return Answer.say(
          "Tell me the number and the new words. For example: /edit 12 The key is under the mat");
    }
    int number = Integer.parseInt(matcher.group(1));
    return turn.notebook()
        .label(number)
        .map(label -> Correcting.correct(turn, label, matcher.group(2)))
        .orElseGet(() -> Removing.missing(number));
  }

  private static Answer both(Turn turn, String argument) {
    BoundedMatcher matcher = TWO.matcher(argument);
    return matcher.matches()
        ? Standing.setBeside(
            Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), turn.notebook())
        : Answer.say(Standing.WHICH_TWO);
  }

  private static Answer undo(Turn turn) {
    return turn.notebook()
        .undo()
        .map(undone -> Answer.say(undone(undone)))
        .orElseGet(() -> Answer.say("There is nothing of the last day to take back."));
  }

  private static String undone(Notebook.Undone undone) {
    String number = "#" + undone.number();
    return switch (undone.change()) {
      case REMEMBERED -> "Taken back: " + number + " is not kept any more.";
      case CORRECTED -> "Taken back: " + number + " has its former words again.";
      case MOVED -> "Taken back: " + number + " is in its former category again.";
      case FORGOTTEN -> number + " is back.";
      case RESTORED -> "Taken back: " + number + " is deleted again.";
      case SET_BESIDE -> "Taken back: " + number + " stands instead of the older one again.";
      case SHARED -> "Taken back: " + number + " is yours alone again.";
      case UNSHARED -> "Taken back: " + number + " is shared again.";
    };
  }
}
