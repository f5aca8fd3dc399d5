package io.echovault.core.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** What phrases mean that name a beginning, or a beginning and an end. */
final class RangeMeanings {
  private RangeMeanings() {}

  /** From the last such time until now. */
  static Optional<Named> since(Captured captured, Said said) {
    Said past = said.ofThePast();
    if (!captured.spans().isEmpty()) {
      return since(captured.spans().get(0).named());
    }
    Optional<Named> named =
        captured.has(Slot.FULL_MONTH)
            ? PeriodMeanings.month(captured, past, "")
            : PeriodMeanings.year(captured, past);
    return named.flatMap(RangeMeanings::since);
  }

  private static Optional<Named> since(Named named) {
    if (named instanceof Named.Days days) {
      return Optional.of(new Named.Days(days.first(), days.first(), days.first(), true));
    }
    if (named instanceof Named.Moment moment) {
      LocalDate day = moment.at().toLocalDate();
      return Optional.of(new Named.Days(day, day, day, true));
    }
    return Optional.of(named);
  }

  static Optional<Named> range(Captured captured, Said said) {
    Captured.Span from = captured.spans().get(0);
    Captured.Span to = captured.spans().get(1);
    Optional<LocalDate> first = edge(from.named(), true);
    Optional<LocalDate> last = edge(to.named(), false);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.of(new Named.NoSuchDay());
    }
    if (!last.get().isBefore(first.get())) {
      return Optional.of(Named.Days.of(first.get(), last.get()));
    }
    if (from.withYear() || to.withYear()) {
      return Optional.of(ofSaidYear(from.withYear(), first.get(), to.withYear(), last.get()));
    }
    return Optional.of(ordered(first.get(), last.get(), said));
  }

  /**
   * What was meant by two ends of which the later comes first: each was reckoned by itself, one a
   * week or a year off.
   */
  private static Named ordered(LocalDate first, LocalDate last, Said said) {
    boolean weekdays = first.toEpochDay() - last.toEpochDay() < 7;
    return said.looksBack()
        ? existing(weekdays ? first.minusWeeks(1) : first.minusYears(1), last)
        : existing(first, weekdays ? last.plusWeeks(1) : last.plusYears(1));
  }

  /**
   * What was meant by two ends of which the later comes first, and at least one says its year: the
   * other end lies as near to that as it can. Two years that contradict each other are no time.
   */
  private static Named ofSaidYear(
      boolean firstSaid, LocalDate first, boolean lastSaid, LocalDate last) {
    if (firstSaid && lastSaid) {
      return new Named.NoSuchDay();
    }
    if (lastSaid) {
      LocalDate near = first.withYear(last.getYear());
      return existing(near.isAfter(last) ? near.minusYears(1) : near, last);
    }
    LocalDate near = last.withYear(first.getYear());
    return existing(first, near.isBefore(first) ? near.plusYears(1) : near);
  }

  private static Named existing(LocalDate first, LocalDate last) {
    return last.isBefore(first) ? new Named.NoSuchDay() : Named.Days.of(first, last);
  }

  private static Optional<LocalDate> edge(Named named, boolean first) {
    if (named instanceof Named.Days days) {
      return Optional.of(first ? days.first() : days.last());
    }
    return named instanceof Named.Moment moment
        ? Optional.of(moment.at().toLocalDate())
        : Optional.empty();
  }

  /** "Between 3 and 7 May". */
  static Optional<Named> days(Captured captured, Said said) {
    int month = captured.month(0);
    Optional<Named> last =
        captured.has(Slot.YEAR)
            ? existing(captured.number(Slot.YEAR), month, captured.day(1))
            : DateMeanings.withoutYear(said, captured.day(1), month);
    if (last.isPresent() && last.get() instanceof Named.Days until) {
      Optional<Named> first = existing(until.last().getYear(), month, captured.day(0));
      if (first.isPresent() && first.get() instanceof Named.Days from) {
        return from.first().isAfter(until.last())
            ? Optional.of(new Named.NoSuchDay())
            : Optional.of(Named.Days.of(from.first(), until.last()));
      }
    }
    return Optional.of(new Named.NoSuchDay());
  }

  /** "From the 13th to the 18th": of one month, or over the end of it. */
  static Optional<Named> daysOfMonth(Captured captured, Said said) {
    Optional<Named> first = DateMeanings.dayOfMonth(captured.day(0), said);
    int last = captured.day(1);
    if (first.isPresent() && first.get() instanceof Named.Days from) {
      YearMonth month = YearMonth.from(from.first());
      YearMonth until = last < captured.day(0) ? month.plusMonths(1) : month;
      return Optional.of(
          last >= 1 && until.isValidDay(last)
              ? Named.Days.of(from.first(), until.atDay(last))
              : new Named.NoSuchDay());
    }
    return first;
  }

  /** "10 March to 2 May 2027": the year is that of the end. */
  static Optional<Named> dates(Captured captured, Said said) {
    int year = captured.number(Slot.YEAR);
    int over = captured.month(1) < captured.month(0) ? 1 : 0;
    Optional<LocalDate> first =
        DateMeanings.existing(year - over, captured.month(0), captured.day(0));
    Optional<LocalDate> last = DateMeanings.existing(year, captured.month(1), captured.day(1));
    return Optional.of(
        first.isPresent() && last.isPresent()
            ? existing(first.get(), last.get())
            : new Named.NoSuchDay());
  }

  /** "From March to May"; from November to February ends in the year after. */
  static Optional<Named> months(Captured captured, Said said) {
    int first = captured.month(0);
    int last = captured.month(1);
    int over = last < first ? 1 : 0;
    YearMonth now = YearMonth.from(said.today());
    int year = now.getYear();
    if (captured.has(Slot.YEAR)) {
      year = captured.number(Slot.YEAR) - over;
    } else if (said.looksBack() && now.withMonth(first).isAfter(now)) {
      year--;
    } else if (!said.looksBack() && now.withMonth(last).plusYears(over).isBefore(now)) {
      year++;
    }
    if (year < 1) {
      return Optional.of(new Named.NoSuchDay());
    }
    return Optional.of(
        Named.Days.of(
            LocalDate.of(year, first, 1), YearMonth.of(year + over, last).atEndOfMonth()));
  }

  static Optional<Named> years(Captured captured, Said said) {
    int first = captured.number(Slot.YEAR, 0);
    int last = captured.number(Slot.YEAR, 1);
    return PeriodMeanings.years(Math.min(first, last), Math.max(first, last));
  }

  private static Optional<Named> existing(int year, int month, int day) {
    return DateMeanings.existing(year, month, day).map(Named.Days::one);
  }
}
