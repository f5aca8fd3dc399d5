package io.echovault.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;

/** What phrases mean that name a feast, with its year or without. */
final class FeastMeanings {
  private FeastMeanings() {}

  /** A feast that has its day in the calendar. */
  static Optional<Named> fixed(Captured captured, Said said, int month, int day) {
    return captured.has(Slot.YEAR)
        ? inYear(captured.number(Slot.YEAR), year -> LocalDate.of(year, month, day))
        : DateMeanings.withoutYear(said, day, month);
  }

  /** A feast that lies so many days after Easter Sunday. */
  static Optional<Named> movable(Captured captured, Said said, int days) {
    if (captured.has(Slot.YEAR)) {
      return inYear(captured.number(Slot.YEAR), year -> easter(year).plusDays(days));
    }
    LocalDate today = said.today();
    LocalDate here = easter(today.getYear()).plusDays(days);
    if (said.looksBack() && here.isAfter(today)) {
      here = easter(today.getYear() - 1).plusDays(days);
    } else if (!said.looksBack() && here.isBefore(today)) {
      here = easter(today.getYear() + 1).plusDays(days);
    }
    return Optional.of(Named.Days.one(here));
  }

  /** A feast on the second Sunday of a month, or the like. */
  static Optional<Named> onWeekday(Captured captured, Said said, int month, int nth, int weekday) {
    return CombinedMeanings.nthWeekday(captured, said, month, nth, DayOfWeek.of(weekday));
  }

  private static Optional<Named> inYear(int year, IntFunction<LocalDate> day) {
    return Optional.of(year < 1 ? new Named.NoSuchDay() : Named.Days.one(day.apply(year)));
  }

  /** Easter Sunday of the Gregorian calendar, as Meeus, Jones and Butcher reckon it. */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int corrected = century - century / 4 - (8 * century + 13) / 25;
    int epact = (corrected + 19 * golden + 15) % 30;
    int moon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    int sunday = moon - weekday;
    int month = 3 + (sunday + 40) / 44;
    return LocalDate.of(year, month, sunday + 28 - 31 * (month / 4));
  }
}
