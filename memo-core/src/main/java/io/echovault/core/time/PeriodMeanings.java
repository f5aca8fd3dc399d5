package io.echovault.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** What phrases mean that name a week, a weekend, a month, a season or a year. */
final class PeriodMeanings {
  private static final int WEEK = 4;
  private static final int MONTH = 5;
  private static final int SEASON_MONTHS = 3;

  private PeriodMeanings() {}

  /** The week, month or year that many after the present one. */
  static Optional<Named> period(Said said, int unit, int shift) {
    LocalDate today = said.today();
    if (unit == WEEK) {
      LocalDate monday = today.with(DayOfWeek.MONDAY).plusWeeks(shift);
      return days(monday, monday.plusDays(6));
    }
    return unit == MONTH
        ? months(YearMonth.from(today).plusMonths(shift), 1)
        : years(today.getYear() + shift, today.getYear() + shift);
  }

  /** Saturday and Sunday; "this weekend" is the one that is or comes, or was. */
  static Optional<Named> weekend(Said said, int shift) {
    LocalDate saturday = said.today().with(DayOfWeek.SATURDAY);
    boolean began = !said.today().isBefore(saturday);
    int weeks =
        switch (shift) {
          case -1 -> -1;
          case 0 -> said.past() && !began ? -1 : 0;
          default -> 1;
        };
    LocalDate meant = saturday.plusWeeks(weeks);
    return days(meant, meant.plusDays(1));
  }

  static Optional<Named> month(Captured captured, Said said, String which) {
    int month = captured.month(0);
    if (captured.has(Slot.YEAR)) {
      return ofYear(captured.number(Slot.YEAR), month);
    }
    YearMonth now = YearMonth.from(said.today());
    YearMonth here = now.withMonth(month);
    return months(
        switch (which) {
          case "last" -> here.isBefore(now) ? here : here.minusYears(1);
          case "next" -> here.isAfter(now) ? here : here.plusYears(1);
          case "this" -> here;
          default ->
              said.looksBack()
                  ? (here.isAfter(now) ? here.minusYears(1) : here)
                  : (here.isBefore(now) ? here.plusYears(1) : here);
        },
        1);
  }

  private static Optional<Named> ofYear(int year, int month) {
    return year < 1 ? Optional.of(new Named.NoSuchDay()) : months(YearMonth.of(year, month), 1);
  }

  /** Three whole months. A season without more is the last one, or the one to come. */
  static Optional<Named> season(Captured captured, Said said, String which) {
    int begins = captured.number(Slot.SEASON);
    int month = Hemisphere.isSouthern(said.at().getZone()) ? (begins + 5) % 12 + 1 : begins;
    if (captured.has(Slot.YEAR)) {
      int year = captured.number(Slot.YEAR);
      return year < 1
          ? Optional.of(new Named.NoSuchDay())
          : months(YearMonth.of(year, month), SEASON_MONTHS);
    }
    YearMonth now = YearMonth.from(said.today());
    YearMonth begun = now.withMonth(month);
    begun = begun.isAfter(now) ? begun.minusYears(1) : begun;
    boolean running = now.isBefore(begun.plusMonths(SEASON_MONTHS));
    boolean back = which.isEmpty() ? said.looksBack() : which.equals("this") && said.past();
    return months(
        switch (which) {
          case "last" -> running ? begun.minusYears(1) : begun;
          case "next" -> begun.plusYears(1);
          default -> running || back ? begun : begun.plusYears(1);
        },
        SEASON_MONTHS);
  }

  static Optional<Named> year(Captured captured, Said said) {
    return years(captured.number(Slot.YEAR), captured.number(Slot.YEAR));
  }

  static Optional<Named> months(YearMonth first, int count) {
    return days(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }

  static Optional<Named> years(int first, int last) {
    return first < 1
        ? Optional.of(new Named.NoSuchDay())
        : days(
            LocalDate.ofYearDay(first, 1),
            LocalDate.ofYearDay(last, 1).with(TemporalAdjusters.lastDayOfYear()));
  }

  private static Optional<Named> days(LocalDate first, LocalDate last) {
    return Optional.of(Named.Days.of(first, last));
  }
}
