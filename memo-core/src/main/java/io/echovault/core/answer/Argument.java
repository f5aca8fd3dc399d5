package io.echovault.core.answer;

import io.echovault.core.time.TimeSpan;
import io.echovault.ports.vocabulary.Memory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What is filled into a {@link Message}. No form of it prints words. */
public sealed interface Argument {

  /** Words as they are, in whatever language: a name, an address, what a person wrote. */
  record Words(String words) implements Argument {
    @Override
    public String toString() {
      return "Words";
    }
  }

  /** A number, written in digits. */
  record Count(long value) implements Argument {}

  /** Another message. */
  record Nested(Message message) implements Argument {}

  /** Messages one after another. */
  record Several(List<Message> messages, Divided divided) implements Argument {
    public Several {
      messages = List.copyOf(messages);
    }
  }

  /** What stands between messages. */
  enum Divided {
    /** Line breaks. */
    LINES,
    /** Blanks. */
    SENTENCES,
    /** Empty lines. */
    PARAGRAPHS,
    /** Commas. */
    COMMAS,
    /** Commas, and "and" before the last. */
    AND,
    /** "or". */
    OR
  }

  /** A moment in a place. */
  record Time(Instant at, ZoneId zone, Precision precision) implements Argument {}

  /** How exactly a moment is written. */
  enum Precision {
    /** 5 May 2026. */
    DAY,
    /** Tue 5 May 2026, 17:00; at midnight the day only. */
    MOMENT,
    /** Tue 5 May 2026, 17:00, at midnight too. */
    CLOCK,
    /** 5 May 2026, the month in full. */
    LONG_DAY,
    /** 5 May 2026 at 17:00:05 CEST. */
    SECOND,
    /** 17:00. */
    HOUR
  }

  /** Whole days: one, a month, a year, or from one to another. */
  record Days(TimeSpan span) implements Argument {}

  /**
   * Words of a memory.
   *
   * @param most shortened to so many characters
   */
  record Quote(Memory memory, int most) implements Argument {
    @Override
    public String toString() {
      return "Quote[#" + memory.number() + "]";
    }
  }
}
