package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.text.Arguments;
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

  /** The key of that. */
  static final String NOT_READ = "role.does-not-list";

  private static final int RECENT = 5;
  private static final int RECENT_MOST = 50;
  private static final int IN_A_TIER = 20;
  static final List<Command> ALL =
      List.of(
          Command.of("recent", MemoryCommands::recent).needing(READ, NOT_READ),
          Command.of("category", MemoryCommands::category).needing(READ, NOT_READ),
          Command.of("delete", (turn, argument) -> Answer.say("delete.how")),
          Command.of("edit", (turn, argument) -> Answer.say("edit.how")),
          Command.of("both", (turn, argument) -> Answer.say(Standing.WHICH_TWO)),
          Command.of("undelete", (turn, argument) -> Answer.say("undelete.how")));

  private MemoryCommands() {}

  private static Answer recent(Turn turn, String argument) {
    OptionalInt number = argument.isEmpty() ? OptionalInt.of(RECENT) : Arguments.number(argument);
    if (number.isEmpty() || number.getAsInt() == 0) {
      return Answer.say("recent.how");
    }
    List<Memory> memories = turn.notebook().recent(Math.min(number.getAsInt(), RECENT_MOST));
    Message most = number.getAsInt() > RECENT_MOST ? Message.of("recent.most") : Message.none();
    return memories.isEmpty()
        ? NotFound.nothingToShow(turn.notebook())
        : Answer.say(
            Message.lines(
                Quotes.list(memories, turn.zone()), most, NotFound.damaged(turn.notebook())));
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
}
