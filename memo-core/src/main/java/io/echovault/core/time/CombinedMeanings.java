package io.echovault.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** What phrases mean that name a day by more than one of its parts. */
final class CombinedMeanings {
  /** The thirteenth falls on every weekday at least once in as many months. */
  private static final int MONTHS_TRIED = 24;

  private static final int LAST = 5;

  private CombinedMeanings() {}

  /** "Saturday the 12th": the next such day, or the last one when something past is told. */
  static Optional<Named> weekdayOfMonth(Captured captured, Said said) {
    DayOfWeek weekday = DayOfWeek.of(captured.weekday());
    int day = captured.day(0);
    int step = said.looksBack() ? -1 : 1;
    YearMonth month = YearMonth.from(said.today());
    for (int tried = 0; tried < MONTHS_TRIED; tried++, month = month.plusMonths(step)) {
      if (day >= 1 && month.isValidDay(day)) {
        LocalDate found = month.atDay(day);
        if (found.getDayOfWeek() == weekday && found.compareTo(said.today()) * step >= 0) {
          return one(found);
        }
      }
    }
    return Optional.of(new Named.NoSuchDay());
  }

  /** "The second Sunday in May", "the last Friday of next month". */
  static Optional<Named> nthWeekday(Captured captured, Said said) {
    int which = captured.number(Slot.NTH) == LAST ? -1 : captured.number(Slot.NTH);
    DayOfWeek weekday = DayOfWeek.of(captured.weekday());
    return nthWeekday(captured, said, captured.month(0), which, weekday);
  }

  /** Which such weekday of a month in the year that is said, or the next one, or the last one. */
  static Optional<Named> nthWeekday(
      Captured captured, Said said, int month, int which, DayOfWeek weekday) {
    int year = captured.has(Slot.YEAR) ? captured.number(Slot.YEAR) : said.today().getYear();
    if (year < 1) {
      return Optional.of(new Named.NoSuchDay());
    }
    LocalDate here = nth(year, month, which, weekday);
    if (!captured.has(Slot.YEAR)) {
      if (said.looksBack() && here.isAfter(said.today())) {
        here = nth(year - 1, month, which, weekday);
      } else if (!said.looksBack() && here.isBefore(said.today())) {
        here = nth(year + 1, month, which, weekday);
      }
    }
    return one(here);
  }

  private static LocalDate nth(int year, int month, int which, DayOfWeek weekday) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, weekday));
  }

  /** "Wednesday in two weeks": of the coming Wednesday on. */
  static Optional<Named> weekdayAhead(Captured captured, Said said) {
    return weekdayAhead(captured, said, captured.number(Slot.AMOUNT));
  }

  /** The weekday that many weeks after the coming one. */
  static Optional<Named> weekdayAhead(Captured captured, Said said, int weeks) {
    return one(
        said.today()
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.of(captured.weekday())))
            .plus(weeks, ChronoUnit.WEEKS));
  }

  /** The one after the coming weekday. */
  static Optional<Named> weekdayAfterNext(Captured captured, Said said) {
    LocalDate coming = said.today().with(TemporalAdjusters.next(DayOfWeek.of(captured.weekday())));
    return one(coming.plusWeeks(1));
  }

  /** "Three Fridays from now". */
  static Optional<Named> weekdaysAhead(Captured captured, Said said) {
    return weekdays(captured, said, captured.number(Slot.AMOUNT));
  }

  /** "Two Thursdays ago". */
  static Optional<Named> weekdaysAgo(Captured captured, Said said) {
    return weekdays(captured, said, -captured.number(Slot.AMOUNT));
  }

  private static Optional<Named> weekdays(Captured captured, Said said, int count) {
    DayOfWeek weekday = DayOfWeek.of(captured.weekday());
    if (count == 0) {
      return Optional.empty();
    }
    LocalDate nearest =
        said.today()
            .with(
                count > 0 ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previous(weekday));
    return one(nearest.plusWeeks(count - Integer.signum(count)));
  }

  /** "The last Friday of the month", so many months from the present one. */
  static Optional<Named> nthOfMonth(Captured captured, Said said, int months) {
    YearMonth month = YearMonth.from(said.today()).plusMonths(months);
    int which = captured.number(Slot.NTH) == LAST ? -1 : captured.number(Slot.NTH);
    DayOfWeek weekday = DayOfWeek.of(captured.weekday());
    return one(nth(month.getYear(), month.getMonthValue(), which, weekday));
  }

  /** "Friday of next week". */
  static Optional<Named> weekdayOfWeek(Captured captured, Said said, int weeks) {
    return one(said.today().with(DayOfWeek.of(captured.weekday())).plusWeeks(weeks));
  }

  /** "The 20th of next month". */
  static Optional<Named> dayOfMonth(Captured captured, Said said, int months) {
    YearMonth month = YearMonth.from(said.today()).plusMonths(months);
    int day = captured.day(0);
    return day >= 1 && month.isValidDay(day)
        ? one(month.atDay(day))
        : Optional.of(new Named.NoSuchDay());
  }

  private static Optional<Named> one(LocalDate day) {
    return Optional.of(Named.Days.one(day));
  }
}
