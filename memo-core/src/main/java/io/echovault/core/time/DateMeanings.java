package io.echovault.core.time;

import io.echovault.core.text.BoundedPattern;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** What phrases mean that name one day. Figures are day first unless that is impossible. */
final class DateMeanings {
  private static final BoundedPattern SEPARATOR = BoundedPattern.compile("[/.-]");
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2999;
  private static final int FIRST_SHORT_YEAR_OF_THE_LAST_CENTURY = 70;

  /** Further than this nobody means a date without its year: 29 February comes every 8 at least. */
  private static final int YEARS_TRIED = 8;

  private DateMeanings() {}

  static Optional<Named> iso(Captured captured, Said said) {
    String[] parts = SEPARATOR.split(captured.text(Slot.ISO), -1);
    return day(said, number(parts[0]), number(parts[1]), number(parts[2]));
  }

  static Optional<Named> dayMonthYear(Captured captured, Said said) {
    String[] parts = SEPARATOR.split(captured.text(Slot.DMY), -1);
    int year = number(parts[2]) + (parts[2].length() == 2 ? century(number(parts[2])) : 0);
    return dayFirst(said, number(parts[0]), number(parts[1]), year);
  }

  private static int century(int shortYear) {
    return shortYear >= FIRST_SHORT_YEAR_OF_THE_LAST_CENTURY ? 1900 : 2000;
  }

  static Optional<Named> dayMonth(Captured captured, Said said) {
    Slot slot = captured.has(Slot.DM) ? Slot.DM : captured.has(Slot.DM0) ? Slot.DM0 : Slot.DOTTED;
    String[] parts = SEPARATOR.split(captured.text(slot), -1);
    return said.monthFirst()
        ? withoutYear(said, number(parts[1]), number(parts[0]))
        : withoutYear(said, number(parts[0]), number(parts[1]));
  }

  static Optional<Named> date(Captured captured, Said said) {
    int day = captured.day(0);
    int month = captured.month(0);
    return captured.has(Slot.YEAR)
        ? day(said, captured.number(Slot.YEAR), month, day)
        : withoutYear(said, day, month);
  }

  /** "The 5th": of this month, or the one before or after. */
  static Optional<Named> dayOfMonth(Captured captured, Said said) {
    return dayOfMonth(captured.day(0), said);
  }

  /** A day of a month in figures. */
  static Optional<Named> dayOfMonth(int day, Said said) {
    if (day < 1 || day > 31) {
      return Optional.of(new Named.NoSuchDay());
    }
    int step = said.looksBack() ? -1 : 1;
    YearMonth month = YearMonth.from(said.today());
    while (!month.isValidDay(day) || month.atDay(day).compareTo(said.today()) * step < 0) {
      month = month.plusMonths(step);
    }
    return one(month.atDay(day));
  }

  static Optional<Named> shifted(Said said, int days) {
    return one(said.today().plusDays(days));
  }

  /** A word that means so many days before or after today, as the verbs tell. */
  static Optional<Named> eitherWay(Said said, int days) {
    return shifted(said, said.past() ? -days : days);
  }

  /** "Next Friday" is the Friday of next week; a bare "Friday" the one that comes, or was. */
  static Optional<Named> weekday(Captured captured, Said said, String which) {
    DayOfWeek weekday = DayOfWeek.of(captured.weekday());
    return one(
        switch (which) {
          case "last" -> said.today().with(TemporalAdjusters.previous(weekday));
          case "next" ->
              said.today()
                  .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                  .with(TemporalAdjusters.nextOrSame(weekday));
          case "coming" -> said.today().with(TemporalAdjusters.next(weekday));
          default -> said.today().with(bare(weekday, said, which.equals("this")));
        });
  }

  private static TemporalAdjuster bare(DayOfWeek weekday, Said said, boolean thisOne) {
    if (said.asking()) {
      return said.past()
          ? TemporalAdjusters.previousOrSame(weekday)
          : TemporalAdjusters.nextOrSame(weekday);
    }
    if (thisOne) {
      return TemporalAdjusters.nextOrSame(weekday);
    }
    return said.past() ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday);
  }

  /** The speaker's birthday; names no time when they never told it. */
  static Optional<Named> birthday(Captured captured, Said said, String which) {
    Optional<MonthDay> told = said.birthday();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    boolean back = which.equals("last") || (!which.equals("next") && said.looksBack());
    LocalDate today = said.today();
    LocalDate thisYear = told.get().atYear(today.getYear());
    boolean over = thisYear.isBefore(today) || (back && thisYear.equals(today));
    int year = today.getYear() + (back ? (over ? 0 : -1) : (over ? 1 : 0));
    return one(told.get().atYear(year));
  }

  /** The next such day, or the last one when something past is told; today counts as both. */
  static Optional<Named> withoutYear(Said said, int day, int month) {
    boolean monthFirst = month > 12;
    int step = said.looksBack() ? -1 : 1;
    int year = said.today().getYear();
    for (int i = 0; i <= YEARS_TRIED; i++, year += step) {
      Optional<LocalDate> found =
          monthFirst ? existing(year, day, month) : existing(year, month, day);
      if (found.filter(each -> each.compareTo(said.today()) * step >= 0).isPresent()) {
        return one(found.get());
      }
    }
    return Optional.of(new Named.NoSuchDay());
  }

  private static Optional<Named> dayFirst(Said said, int day, int month, int year) {
    boolean monthFirst = month > 12 || (said.monthFirst() && day <= 12);
    return monthFirst ? day(said, year, day, month) : day(said, year, month, day);
  }

  /** A statement about a year far away is not taken for a date; a question may ask about it. */
  private static Optional<Named> day(Said said, int year, int month, int day) {
    if (!said.asking() && (year < FIRST_YEAR || year > LAST_YEAR)) {
      return Optional.of(new Named.NoSuchDay());
    }
    return existing(year, month, day)
        .<Optional<Named>>map(DateMeanings::one)
        .orElseGet(() -> Optional.of(new Named.NoSuchDay()));
  }

  static Optional<LocalDate> existing(int year, int month, int day) {
    try {
      return year < 1 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<Named> one(LocalDate day) {
    return Optional.of(Named.Days.one(day));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
