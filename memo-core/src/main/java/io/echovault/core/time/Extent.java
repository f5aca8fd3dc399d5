package io.echovault.core.time;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfYear;

import java.time.LocalDate;

/** What whole days come to, as people speak of them. */
public enum Extent {
  /** One day. */
  DAY,
  /** A calendar month. */
  MONTH,
  /** A calendar year. */
  YEAR,
  /** From one day to another. */
  RANGE;

  /** That of some days. */
  public static Extent of(TimeSpan span) {
    LocalDate first = span.first();
    LocalDate last = span.last();
    if (first.equals(last)) {
      return DAY;
    }
    if (first.getDayOfYear() == 1 && last.equals(first.with(lastDayOfYear()))) {
      return YEAR;
    }
    return first.getDayOfMonth() == 1 && last.equals(first.with(lastDayOfMonth())) ? MONTH : RANGE;
  }
}
