package io.echovault.ports.vocabulary;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * The rule by which something happens again and again, from its first day on.
 *
 * @param every the unit that is counted
 * @param interval how many units lie between two times, 1 or more
 * @param weekday the day of the week; empty where the first day tells the day
 * @param nth which one of its weekday in a month, 1 to 4, or {@link #LAST}; 0 without such a rule
 */
public record Repetition(Every every, int interval, Optional<DayOfWeek> weekday, int nth) {
  /** The last one in a month. */
  public static final int LAST = -1;

  /** More units than this lie between two times of nothing that people speak of. */
  public static final int LONGEST = 1_000;

  /** The units that are counted. */
  public enum Every {
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  public Repetition {
    if (interval < 1 || interval > LONGEST) {
      throw new IllegalArgumentException("an interval is 1 to " + LONGEST + ", not " + interval);
    }
    if (nth < LAST || nth > 4 || (nth != 0 && (weekday.isEmpty() || every != Every.MONTH))) {
      throw new IllegalArgumentException("no month has a weekday " + nth);
    }
  }

  /** Every so many days. */
  public static Repetition days(int interval) {
    return new Repetition(Every.DAY, interval, Optional.empty(), 0);
  }

  /** A weekday of every so many weeks. */
  public static Repetition weeks(int interval, DayOfWeek weekday) {
    return new Repetition(Every.WEEK, interval, Optional.of(weekday), 0);
  }

  /** The day of the month that the first day is. */
  public static Repetition months(int interval) {
    return new Repetition(Every.MONTH, interval, Optional.empty(), 0);
  }

  /** The first, second, third, fourth or last such weekday of every month. */
  public static Repetition nthOfMonth(int nth, DayOfWeek weekday) {
    return new Repetition(Every.MONTH, 1, Optional.of(weekday), nth);
  }

  /** The day of the year that the first day is. */
  public static Repetition yearly() {
    return new Repetition(Every.YEAR, 1, Optional.empty(), 0);
  }

  /** Whether it happens on a day. */
  public boolean comesOn(LocalDate day, LocalDate first) {
    if (day.isBefore(first)) {
      return false;
    }
    if (every == Every.DAY || every == Every.WEEK) {
      long days = (every == Every.WEEK ? 7L : 1L) * interval;
      return ChronoUnit.DAYS.between(first, day) % days == 0;
    }
    if (weekday.isPresent()) {
      return day.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday.get())).equals(day);
    }
    return day.getDayOfMonth() == first.getDayOfMonth()
        && (every == Every.YEAR
            ? day.getMonth() == first.getMonth()
            : ChronoUnit.MONTHS.between(first, day) % interval == 0);
  }

  /** The same rule where another first day stands. */
  public Repetition from(LocalDate first) {
    return every == Every.WEEK ? weeks(interval, first.getDayOfWeek()) : this;
  }
}
