package io.echovault.ports.vocabulary;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * The rule by which something happens again and again, from its first day on.
 *
 * @param every the unit that is counted
 * @param interval how many units lie between two times, 1 or more
 * @param weekdays the days of the week; empty where the first day tells the day
 * @param nth which one of its weekday in a month, 1 to 4, or {@link #LAST}; 0 without such a rule
 */
public record Repetition(Every every, int interval, Set<DayOfWeek> weekdays, int nth) {
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
    if (nth < LAST || nth > 4 || (nth != 0 && (weekdays.size() != 1 || every != Every.MONTH))) {
      throw new IllegalArgumentException("no month has a weekday " + nth);
    }
    if (every == Every.WEEK && weekdays.isEmpty()) {
      throw new IllegalArgumentException("what comes every week has its weekdays");
    }
    weekdays = Set.copyOf(weekdays);
  }

  /** Every so many days. */
  public static Repetition days(int interval) {
    return new Repetition(Every.DAY, interval, Set.of(), 0);
  }

  /** A weekday of every so many weeks. */
  public static Repetition weeks(int interval, DayOfWeek weekday) {
    return new Repetition(Every.WEEK, interval, Set.of(weekday), 0);
  }

  /** Some weekdays of every so many weeks. */
  public static Repetition weeks(int interval, Set<DayOfWeek> weekdays) {
    return new Repetition(Every.WEEK, interval, weekdays, 0);
  }

  /** The day of the month that the first day is. */
  public static Repetition months(int interval) {
    return new Repetition(Every.MONTH, interval, Set.of(), 0);
  }

  /** The first, second, third, fourth or last such weekday of every month. */
  public static Repetition nthOfMonth(int nth, DayOfWeek weekday) {
    return new Repetition(Every.MONTH, 1, Set.of(weekday), nth);
  }

  /** The day of the year that the first day is. */
  public static Repetition yearly() {
    return new Repetition(Every.YEAR, 1, Set.of(), 0);
  }

  /** Whether it happens on a day. */
  public boolean comesOn(LocalDate day, LocalDate first) {
    if (day.isBefore(first)) {
      return false;
    }
    if (every == Every.DAY) {
      return ChronoUnit.DAYS.between(first, day) % interval == 0;
    }
    if (every == Every.WEEK) {
      return weekdays.contains(day.getDayOfWeek())
          && ChronoUnit.WEEKS.between(monday(first), monday(day)) % interval == 0;
    }
    if (!weekdays.isEmpty()) {
      DayOfWeek weekday = weekdays.iterator().next();
      return day.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)).equals(day);
    }
    return day.getDayOfMonth() == first.getDayOfMonth()
        && (every == Every.YEAR
            ? day.getMonth() == first.getMonth()
            : ChronoUnit.MONTHS.between(first, day) % interval == 0);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The same rule where another first day stands. */
  public Repetition from(LocalDate first) {
    return every == Every.WEEK && !weekdays.contains(first.getDayOfWeek())
        ? weeks(interval, first.getDayOfWeek())
        : this;
  }
}
