package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.text.Arguments;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.Spelling;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.Tier;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The commands about memories. */
final class MemoryCommands {
  /** What opening memories one by one needs, and what those are told who may not. */
  static final Permission READ = Permission.MEMORY_READ;

  /** The key of that. */
  static final String NOT_READ = "role.does-not-list";

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
              .needing(Permission.MEMORY_SEARCH_SELF, "role.searches-nothing"),
          Command.of("category", MemoryCommands::category, "tier").needing(READ, NOT_READ),
          Command.of("delete", MemoryCommands::delete, "forget", "remove", "borrar"),
          Command.of("edit", MemoryCommands::edit, "correct"),
          Command.of("both", MemoryCommands::both),
          Command.of("undelete", MemoryCommands::undelete),
          Command.of("undo", (turn, argument) -> undo(turn)));

  private MemoryCommands() {}

  private static Answer recent(Turn turn, String argument) {
    OptionalInt number = argument.isEmpty() ? OptionalInt.of(RECENT) : Arguments.number(argument);
    if (number.isEmpty() || number.getAsInt() == 0) {
      return Answer.say("recent.how");
    }
    List<Memory> memories = turn.notebook().recent(Math.min(number.getAsInt(), RECENT_MOST));
    Message most = number.getAsInt() > RECENT_MOST ? Message.of("recent.most") : Message.none();
    return Answer.say(
        memories.isEmpty()
            ? Message.of("recent.none")
            : Message.lines(Quotes.list(memories, turn.zone()), most));
  }

  private static Answer category(Turn turn, String argument) {
    Optional<Tier> tier = tier(argument);
    if (tier.isEmpty()) {
      return Answer.say("category.how");
    }
    int count = Tiers.count(turn.notebook().countByTier(), tier.get());
    Message name = Tiers.name(tier.get());
    if (!turn.notebook().opens(tier.get())) {
      return Answer.say(
          Message.of("category.locked")
              .with("tier", name)
              .with("count", count)
              .with("locked", Quotes.LOCKED));
    }
    List<Memory> memories = turn.notebook().inTier(tier.get(), IN_A_TIER);
    if (memories.isEmpty()) {
      return Answer.say(Message.of("category.none").with("tier", name));
    }
    Message older =
        count > memories.size()
            ? Message.of("category.last").with("shown", memories.size()).with("all", count)
            : Message.none();
    return Answer.say(Message.lines(Quotes.list(memories, turn.zone()), older));
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
    return number.isPresent() ? Removing.ask(turn, number.getAsInt()) : Answer.say("delete.how");
  }

  private static Answer undelete(Turn turn, String argument) {
    OptionalInt number = Arguments.number(argument);
    if (number.isEmpty()) {
      return Answer.say("undelete.how");
    }
    Notebook notebook = turn.notebook();
    int wanted = number.getAsInt();
    String key =
        notebook.label(wanted).isPresent()
            ? "undelete.not-deleted"
            : notebook.bringBack(wanted) ? "undone.forgotten" : "undelete.gone";
    return Answer.say(Message.of(key).with("number", wanted));
  }

  private static Answer edit(Turn turn, String argument) {
    BoundedMatcher matcher = EDIT.matcher(argument);
    if (!matcher.matches()) {
      return Answer.say("edit.how");
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
        .orElseGet(() -> Answer.say(nothingToUndo(turn.notebook())));
  }

  private static Message nothingToUndo(Notebook notebook) {
    boolean locked =
        Stream.of(Tier.values())
            .filter(tier -> !notebook.opens(tier))
            .anyMatch(tier -> Tiers.count(notebook.countByTier(), tier) > 0);
    return Message.of(locked ? "undo.nothing-locked" : "undo.nothing");
  }

  private static Message undone(Notebook.Undone undone) {
    String change = undone.change().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Message.of("undone." + change).with("number", undone.number());
  }
}
