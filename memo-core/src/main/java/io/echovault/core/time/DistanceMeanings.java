package io.echovault.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** What phrases mean that count from now: "two weeks ago". */
final class DistanceMeanings {
  private static final List<ChronoUnit> UNITS =
      List.of(
          ChronoUnit.MINUTES,
          ChronoUnit.HOURS,
          ChronoUnit.DAYS,
          ChronoUnit.WEEKS,
          ChronoUnit.MONTHS,
          ChronoUnit.YEARS);

  private DistanceMeanings() {}

  static Optional<Named> ago(Captured captured, Said said) {
    return at(captured, said, -1);
  }

  /** Past tense and "in three days" is how long something took, or how long it takes. */
  static Optional<Named> ahead(Captured captured, Said said) {
    boolean duration = said.past() || (!unit(captured).isDateBased() && said.standing());
    return duration ? Optional.empty() : at(captured, said, 1);
  }

  /** So many minutes from now. */
  static Optional<Named> minutes(Said said, int minutes) {
    return minutes > 0 && said.past()
        ? Optional.empty()
        : Optional.of(
            new Named.Moment(said.at().truncatedTo(ChronoUnit.MINUTES).plusMinutes(minutes)));
  }

  /** "In two and a half hours". */
  static Optional<Named> hoursAndHalf(Captured captured, Said said) {
    int hours = captured.number(captured.has(Slot.HALVES) ? Slot.HALVES : Slot.AMOUNT);
    return minutes(said, hours * 60 + 30);
  }

  /** "In half a year": so many months from now. */
  static Optional<Named> months(Said said, int months) {
    return months > 0 && said.past()
        ? Optional.empty()
        : Optional.of(at(said, months, ChronoUnit.MONTHS));
  }

  /** "Two weeks after Monday". */
  static Optional<Named> after(Captured captured, Said said) {
    return from(captured, captured.number(Slot.AMOUNT), unit(captured));
  }

  /** "Three days before Christmas". */
  static Optional<Named> before(Captured captured, Said said) {
    return from(captured, -captured.number(Slot.AMOUNT), unit(captured));
  }

  /** So many days after the day that is named, or before it. */
  static Optional<Named> after(Captured captured, int days) {
    return from(captured, days, ChronoUnit.DAYS);
  }

  /** Of several days, before the first or after the last. Hours before a day tell no day. */
  private static Optional<Named> from(Captured captured, int amount, ChronoUnit unit) {
    Named named = captured.spans().get(0).named();
    if (!unit.isDateBased() || !(named instanceof Named.Days days)) {
      return Optional.of(named);
    }
    LocalDate edge = amount < 0 ? days.first() : days.last();
    return Optional.of(Named.Days.one(edge.plus(amount, unit)));
  }

  /** "The last three weeks", up to today. */
  static Optional<Named> lately(Captured captured, Said said) {
    int amount = captured.has(Slot.AMOUNT) ? captured.number(Slot.AMOUNT) : 1;
    ChronoUnit unit = unit(captured);
    LocalDate first =
        unit.isDateBased()
            ? said.today().minus(amount, unit)
            : said.at().minus(amount, unit).toLocalDate();
    return Optional.of(Named.Days.of(first, said.today()));
  }

  private static Optional<Named> at(Captured captured, Said said, int sign) {
    return Optional.of(at(said, sign * captured.number(Slot.AMOUNT), unit(captured)));
  }

  private static Named at(Said said, int amount, ChronoUnit unit) {
    if (!unit.isDateBased()) {
      return new Named.Moment(said.at().truncatedTo(ChronoUnit.MINUTES).plus(amount, unit));
    }
    LocalDate day = said.today().plus(amount, unit);
    return switch (unit) {
      case WEEKS -> {
        if (amount > 0 && !said.asking()) {
          yield Named.Days.one(day);
        }
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new Named.Days(monday, monday.plusDays(6), day, false);
      }
      case MONTHS ->
          new Named.Days(
              day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()), day, false);
      case YEARS ->
          new Named.Days(
              day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()), day, false);
      default -> Named.Days.one(day);
    };
  }

  /** The unit, if it is made of whole days. */
  static Optional<ChronoUnit> wholeDays(Captured captured) {
    return Optional.of(unit(captured)).filter(ChronoUnit::isDateBased);
  }

  private static ChronoUnit unit(Captured captured) {
    return UNITS.get(captured.number(Slot.UNIT) - 1);
  }
}
