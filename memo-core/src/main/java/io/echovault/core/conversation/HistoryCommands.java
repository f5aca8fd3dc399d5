package io.echovault.core.conversation;

import io.echovault.core.conversation.Notebook.Formerly;
import io.echovault.core.time.AskedTime;
import io.echovault.core.time.TimeSpan;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.Recollection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The commands that look into the journal: what was known at a time, and what changed since. */
final class HistoryCommands {
  private static final int LISTED = 20;
  private static final int ANSWERS = 5;

  static final List<Command> ALL =
      List.of(
          Command.of("asof", HistoryCommands::asOf),
          Command.of("changes", HistoryCommands::changes, "changed"));

  private HistoryCommands() {}

  private static Answer asOf(Turn turn, String argument) {
    return turn.askedInThePast(argument)
        .map(asked -> known(turn, asked, asked.rest()))
        .orElseGet(
            () ->
                Answer.say(
                    "Tell me the date, and a question if you like. For example: /asof 1 May where"
                        + " does Ana live"));
  }

  private static Answer changes(Turn turn, String argument) {
    Optional<AskedTime> asked =
        turn.askedInThePast(argument.isEmpty() ? "the last 7 days" : argument);
    return asked
        .map(when -> changed(turn, when))
        .orElseGet(() -> Answer.say("Tell me since when. For example: /changes since last Monday"));
  }

  /** What was known at the end of the days that are asked, about something or at all. */
  static Answer known(Turn turn, AskedTime asked, String about) {
    return mayRead(turn) ? remembered(turn, asked, about) : refused(turn);
  }

  private static boolean mayRead(Turn turn) {
    return turn.notebook().may(MemoryCommands.READ);
  }

  private static Answer refused(Turn turn) {
    return Answer.say(WiderAnswer.refused(turn.notebook().role(), MemoryCommands.NOT_READ));
  }

  private static Answer remembered(Turn turn, AskedTime asked, String about) {
    if (asked.span().isEmpty()) {
      return TimedAnswers.noSuchDay(asked);
    }
    TimeSpan span = asked.span().get();
    if (span.from().isAfter(turn.notebook().now())) {
      return Answer.say(Dates.days(span) + " is still to come.");
    }
    Formerly then = turn.notebook().at(span.to().minusNanos(1));
    String when = "At the end of " + Dates.days(span) + " ";
    return Answer.say(
        (about.codePoints().anyMatch(Character::isLetterOrDigit)
                ? answer(turn, when, then, about)
                : list(turn, when, then))
            + missing(then));
  }

  private static String list(Turn turn, String when, Formerly then) {
    if (then.memories().isEmpty()) {
      return when + "I knew nothing that I can show.";
    }
    List<Memory> newest =
        then.memories().stream()
            .sorted(Comparator.comparing(Memory::saidAt).thenComparing(Memory::number).reversed())
            .limit(LISTED)
            .toList();
    int all = then.memories().size();
    String which = newest.size() < all ? " (the last %d of %d)".formatted(LISTED, all) : "";
    return when + "I knew this" + which + ":\n" + Quotes.list(newest, turn.zone());
  }

  private static String answer(Turn turn, String when, Formerly then, String about) {
    Recall recall = turn.notebook().recallAmong(then.memories(), about, ANSWERS);
    List<Recollection> found = recall.answered() > 0 ? recall.answer() : recall.ranked();
    List<Memory> memories = found.stream().map(Recollection::memory).toList();
    if (memories.isEmpty()) {
      return when + "I knew nothing on that.";
    }
    String how = recall.answered() > 0 ? "I knew:\n" : "nothing fits well. The nearest:\n";
    return when + how + Quotes.answers(memories, turn.zone());
  }

  private static String missing(Formerly then) {
    String words = "";
    if (then.destroyed() > 0) {
      words +=
          "\nNot shown: %s deleted since, whose words are destroyed and can't come back."
              .formatted(Happenings.memories(then.destroyed()));
    }
    if (then.forgotten() > 0) {
      words += "\nNot shown: %s deleted since.".formatted(Happenings.memories(then.forgotten()));
    }
    if (then.locked() > 0) {
      words +=
          "\nNot shown: %s locked. %s".formatted(Happenings.memories(then.locked()), Quotes.LOCKED);
    }
    return words;
  }

  /** What changed in the days that are asked. */
  static Answer changed(Turn turn, AskedTime asked) {
    if (!mayRead(turn)) {
      return refused(turn);
    }
    if (asked.span().isEmpty()) {
      return TimedAnswers.noSuchDay(asked);
    }
    TimeSpan span = asked.span().get();
    ZoneId zone = turn.zone();
    String when = asked.since() ? "Since " + Dates.day(span.from(), zone) : Dates.during(span);
    Instant from = span.from();
    return Answer.say(Happenings.told(when, turn.notebook().changes(from, span.to()), zone));
  }
}
