package io.echovault.core.command;

import io.echovault.core.answer.Argument;
import io.echovault.core.answer.Argument.Divided;
import io.echovault.core.answer.Message;
import io.echovault.core.time.MemoryTimes;
import io.echovault.core.time.TimeSpan;
import io.echovault.ports.vocabulary.Memory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How memories are quoted. Words of a secret tier stand behind a lock, so that people see it. */
final class Quotes {
  private static final int IN_A_LIST = 300;
  private static final int IN_AN_ANSWER = 1_000;
  private static final int IN_A_CHOICE = 200;

  /** That locked memories are shown after a login only. */
  static final Message LOCKED = Message.of("locked.after-login-only");

  private Quotes() {}

  /** {@code #12 (5 May 2026): “…”}, whole. */
  static Message whole(Memory memory, ZoneId zone) {
    return line(memory, said(memory, zone), Integer.MAX_VALUE);
  }

  /** The memories that answer a question, one a line, each long enough to be of use. */
  static Message answers(List<Memory> memories, ZoneId zone) {
    return lines(memories, memory -> line(memory, saidAndOtherDay(memory, zone), IN_AN_ANSWER));
  }

  /** The memories that answer a question, with the time that each is about. */
  static Message dated(List<Memory> memories, ZoneId zone) {
    return lines(memories, memory -> line(memory, saidAndAbout(memory, zone), IN_AN_ANSWER));
  }

  /**
   * A memory that answers a question, and what stood before it: {@code #15 (3 May 2026): “…” (since
   * 3 May 2026; before that: #12 “…”)}.
   */
  static Message answer(Memory memory, List<Memory> before, ZoneId zone) {
    Message line = line(memory, saidAndOtherDay(memory, zone), IN_AN_ANSWER);
    if (before.isEmpty()) {
      return line;
    }
    List<Message> older =
        before.stream()
            .map(
                each ->
                    Message.of("quote.before")
                        .with("number", each.number())
                        .with("beginning", beginning(each)))
            .toList();
    return Message.of("quote.since")
        .with("line", line)
        .withDay("day", memory.saidAt(), zone)
        .withList("before", older, Divided.COMMAS);
  }

  /** Memories in a list, one a line, shortened. */
  static Message list(List<Memory> memories, ZoneId zone) {
    return lines(memories, memory -> line(memory, said(memory, zone), IN_A_LIST));
  }

  /** The beginning of a memory, for a question with buttons. */
  static Message beginning(Memory memory) {
    return Message.of("quote.beginning")
        .with("lock", lock(memory))
        .with("words", new Argument.Quote(memory, IN_A_CHOICE));
  }

  /**
   * The moment that a memory is about, or the days when its words name more than one, or the rule
   * by which it comes again.
   */
  static Argument about(Memory memory, Instant at, ZoneId zone) {
    if (memory.repetition().isPresent()) {
      return new Argument.Nested(RepeatWords.of(memory.repetition().get(), at, zone));
    }
    return about(MemoryTimes.days(memory), at, zone);
  }

  /** The moment that words are about, or the days when they name more than one. */
  static Argument about(Optional<TimeSpan> days, Instant at, ZoneId zone) {
    return days.filter(each -> !each.first().equals(each.last()))
        .<Argument>map(Argument.Days::new)
        .orElseGet(() -> new Argument.Time(at, zone, Argument.Precision.MOMENT));
  }

  private static Message said(Memory memory, ZoneId zone) {
    return Message.of("quote.said").withDay("day", memory.saidAt(), zone);
  }

  /** With the day that words such as "tomorrow" named, which nobody can tell from them later. */
  private static Message saidAndOtherDay(Memory memory, ZoneId zone) {
    boolean other =
        memory
            .aboutAt()
            .filter(at -> !day(at, memory.zone()).equals(day(memory.saidAt(), memory.zone())))
            .isPresent();
    return other ? saidAndAbout(memory, zone) : said(memory, zone);
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }

  private static Message saidAndAbout(Memory memory, ZoneId zone) {
    return memory
        .aboutAt()
        .map(
            at ->
                Message.of("quote.said-for")
                    .withDay("day", memory.saidAt(), zone)
                    .with("about", about(memory, at, zone)))
        .orElseGet(() -> said(memory, zone));
  }

  private static Message lines(List<Memory> memories, Function<Memory, Message> line) {
    return Message.lines(memories.stream().map(line).toList());
  }

  private static Message lock(Memory memory) {
    return memory.tier().secret() ? Message.of("quote.lock") : Message.none();
  }

  private static Message line(Memory memory, Message when, int most) {
    Message origin = Origins.of(memory);
    return Message.of("quote.line")
        .with("lock", lock(memory))
        .with("number", memory.number())
        .with(
            "when",
            origin.isNone()
                ? when
                : Message.of("quote.from").with("when", when).with("origin", origin))
        .with("words", new Argument.Quote(Origins.withoutName(memory), most));
  }
}
