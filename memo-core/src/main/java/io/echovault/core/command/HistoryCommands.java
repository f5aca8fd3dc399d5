package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook.Formerly;
import io.echovault.core.time.AskedTime;
import io.echovault.core.time.MemoryTimes;
import io.echovault.core.time.TimeSpan;
import io.echovault.core.understanding.intent.Looking;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.Recollection;
import java.util.List;

/** Looks into the journal: what was known at a time, and what changed since. */
final class HistoryCommands {
  private static final int LISTED = 20;
  private static final int ANSWERS = 5;

  private HistoryCommands() {}

  /** What was known at a time that is named; it is asked as it stands when none is. */
  static Answer asOf(Turn turn, Looking.AsOf asOf) {
    return turn.askedInThePast(asOf.words())
        .map(asked -> known(turn, asked, asOf.about().orElse(asked.rest())))
        .orElseGet(
            () ->
                asOf.about().isPresent()
                    ? Searching.ask(turn, asOf.words().strip())
                    : Answer.say("asof.how"));
  }

  /** What changed in a time that is named. */
  static Answer changes(Turn turn, String words) {
    return turn.askedInThePast(words)
        .map(when -> changed(turn, when))
        .orElseGet(() -> Answer.say("changes.how"));
  }

  /** What was known at the end of the days that are asked, about something or at all. */
  private static Answer known(Turn turn, AskedTime asked, String about) {
    return mayRead(turn) ? remembered(turn, asked, about) : refused(turn);
  }

  private static boolean mayRead(Turn turn) {
    return turn.notebook().access().may(MemoryCommands.READ);
  }

  private static Answer refused(Turn turn) {
    return Refusing.refused(turn.notebook().access().role(), MemoryCommands.NOT_READ);
  }

  private static Answer remembered(Turn turn, AskedTime asked, String about) {
    if (asked.span().isEmpty()) {
      return TimedAnswers.noSuchDay(asked);
    }
    TimeSpan span = asked.span().get();
    if (span.from().isAfter(turn.notebook().now())) {
      return Answer.say(Message.of("asof.to-come").withDays("days", span));
    }
    Formerly then = turn.notebook().at(span.to().minusNanos(1));
    Message known =
        about.codePoints().anyMatch(Character::isLetterOrDigit)
            ? answer(turn, span, then, about)
            : list(turn, span, then);
    return Answer.say(Message.lines(known, missing(then)));
  }

  private static Message list(Turn turn, TimeSpan span, Formerly then) {
    if (then.memories().isEmpty()) {
      return Message.of("asof.nothing").with("when", end(span));
    }
    List<Memory> newest =
        then.memories().stream().sorted(MemoryTimes.AS_SAID.reversed()).limit(LISTED).toList();
    int all = then.memories().size();
    Message lead =
        newest.size() < all
            ? Message.of("asof.list-last").with("shown", LISTED).with("all", all)
            : Message.of("asof.list");
    return Message.lines(lead.with("when", end(span)), Quotes.list(newest, turn.zone()));
  }

  private static Message answer(Turn turn, TimeSpan span, Formerly then, String about) {
    Recall recall = turn.notebook().recallAmong(then.memories(), about, ANSWERS);
    List<Recollection> found = recall.answered() > 0 ? recall.answer() : recall.ranked();
    List<Memory> memories = found.stream().map(Recollection::memory).toList();
    if (memories.isEmpty()) {
      return Message.of("asof.nothing-on-that").with("when", end(span));
    }
    Message lead = Message.of(recall.answered() > 0 ? "asof.answer" : "asof.nearest");
    return Message.lines(lead.with("when", end(span)), Quotes.answers(memories, turn.zone()));
  }

  private static Message end(TimeSpan span) {
    return DayWords.of("end.", span);
  }

  private static Message missing(Formerly then) {
    return Message.lines(
        missing("asof.missing-destroyed", then.destroyed()),
        missing("asof.missing-deleted", then.forgotten()),
        missing("asof.missing-locked", then.locked()));
  }

  private static Message missing(String key, int count) {
    return count > 0 ? Message.of(key).with("count", count) : Message.none();
  }

  /** What changed in the days that are asked. */
  private static Answer changed(Turn turn, AskedTime asked) {
    if (!mayRead(turn)) {
      return refused(turn);
    }
    if (asked.span().isEmpty()) {
      return TimedAnswers.noSuchDay(asked);
    }
    TimeSpan span = asked.span().get();
    Message when =
        asked.since()
            ? Message.of("during.since").withDay("day", span.from(), turn.zone())
            : DayWords.of("during.", span);
    return Answer.say(
        Happenings.told(when, turn.notebook().changes(span.from(), span.to()), turn.zone()));
  }
}
