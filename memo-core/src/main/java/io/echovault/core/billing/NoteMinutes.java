package io.echovault.core.billing;

import io.echovault.core.answer.Message;
import io.echovault.core.authority.Allowance.Level;

/** What is said of a voice note that a plan has too few voice minutes for. */
public final class NoteMinutes {
  private static final int MINUTE = 60;
  private static final int TWO_DIGITS = 10;

  private NoteMinutes() {}

  /**
   * How long the note is, what is left of the month's minutes, and when it is written down.
   *
   * @param level of the plan's voice minutes, in seconds
   * @param number of the memory that stands for the note
   * @param seconds how long the note is
   */
  public static Message missing(Level level, int number, long seconds) {
    // Others may have given minutes back since it was asked for.
    Message left =
        level.room() == 0 || level.room() >= seconds
            ? Message.of("note.no-minutes")
            : Message.of("note.few-minutes")
                .with("length", clock(seconds))
                .with("left", clock(level.room()));
    String then = seconds > level.limit() ? "note.minutes-never" : "note.minutes-then";
    return Message.sentences(left.with("number", number), Message.of(then).with("number", number));
  }

  /** Minutes and seconds: 4:05. */
  private static String clock(long seconds) {
    long rest = seconds % MINUTE;
    return seconds / MINUTE + (rest < TWO_DIGITS ? ":0" : ":") + rest;
  }
}
