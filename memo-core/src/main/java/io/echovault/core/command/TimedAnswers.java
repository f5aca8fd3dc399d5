package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.time.AskedTime;
import io.echovault.core.time.MemoryTimes;
import io.echovault.core.time.TimeSpan;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.Recollection;
import java.util.Comparator;
import java.util.List;

/**
 * Answers a question that names a time, only from what was said at that time or is about it. When
 * there is nothing it says so, rather than answering from elsewhere.
 */
final class TimedAnswers {
  private static final int ANSWERS = 5;
  private static final int NEAREST = 3;

  private TimedAnswers() {}

  static Answer answer(Turn turn, AskedTime asked) {
    return asked.span().map(span -> answer(turn, asked, span)).orElseGet(() -> noSuchDay(asked));
  }

  static Answer noSuchDay(AskedTime asked) {
    return Answer.say(Message.of("time.no-such-date").with("words", asked.words()));
  }

  private static Answer answer(Turn turn, AskedTime asked, TimeSpan span) {
    if (asked.open()) {
      List<Memory> there = there(turn, span);
      return there.isEmpty()
          ? nothing(turn, Message.of("recall.nothing-then").with("when", when(asked, span)))
          : Answer.say(Quotes.dated(there, turn.zone()));
    }
    Recall recall = turn.notebook().recall(asked.rest(), span, ANSWERS);
    if (recall.answered() > 0) {
      return Answer.say(Quotes.dated(memories(recall.answer()), turn.zone()));
    }
    List<Memory> nearest = memories(recall.ranked().stream().limit(NEAREST).toList());
    return nearest.isEmpty()
        ? nothing(
            turn,
            Message.sentences(
                Message.of("recall.nothing-on-that-then").with("when", when(asked, span)),
                others(there(turn, span).size())))
        : Answer.abstain(
            Message.lines(
                Message.of("recall.nearest-then").with("when", when(asked, span)),
                Quotes.dated(nearest, turn.zone())));
  }

  private static Message others(int count) {
    return count == 0
        ? Message.none()
        : Message.of("recall.others-of-that-time").with("count", count);
  }

  private static Answer nothing(Turn turn, Message words) {
    return Answer.abstain(
        Message.sentences(
            words, Message.of("recall.ask-without-time"), Searching.lockedOnes(turn.notebook())));
  }

  /** What was said in some days or is about them, in the order of that time. */
  private static List<Memory> there(Turn turn, TimeSpan span) {
    return turn.notebook().all().stream()
        .filter(memory -> MemoryTimes.touches(memory, span))
        .sorted(
            Comparator.comparing((Memory memory) -> MemoryTimes.within(memory, span))
                .thenComparing(Memory::number))
        .toList();
  }

  private static Message when(AskedTime asked, TimeSpan span) {
    return asked.since()
        ? Message.of("time.since").withDay("day", span.from(), span.zone())
        : DayWords.of("time.", span);
  }

  private static List<Memory> memories(List<Recollection> found) {
    return found.stream().map(Recollection::memory).toList();
  }
}
