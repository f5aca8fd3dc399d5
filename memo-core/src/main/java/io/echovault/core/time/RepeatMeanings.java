package io.echovault.core.time;

import io.echovault.ports.vocabulary.Repetition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * What phrases mean that name something that comes again and again. A question is about its next
 * time.
 */
final class RepeatMeanings {
  private static final int LAST = 5;
  private static final int MONTHS_TRIED = 12;

  private RepeatMeanings() {}

  /** "Every Monday", "every other Friday". */
  static Optional<Named> weekday(Captured captured, Said said, int interval) {
    DayOfWeek weekday = DayOfWeek.of(captured.weekday());
    LocalDate first = said.today().with(TemporalAdjusters.nextOrSame(weekday));
    return repeats(Repetition.weeks(interval, weekday), first, said);
  }

  /** "Every three weeks", "every 15 days": from today on. */
  static Optional<Named> interval(Captured captured, Said said) {
    int amount = captured.number(Slot.AMOUNT);
    Optional<ChronoUnit> unit = DistanceMeanings.wholeDays(captured);
    if (amount < 1 || amount > Repetition.LONGEST || unit.isEmpty()) {
      return Optional.empty();
    }
    return switch (unit.get()) {
      case DAYS -> repeats(Repetition.days(amount), said.today(), said);
      case WEEKS ->
          repeats(Repetition.weeks(amount, said.today().getDayOfWeek()), said.today(), said);
      case MONTHS -> repeats(Repetition.months(amount), said.today(), said);
      default -> Optional.empty();
    };
  }

  /** "Every first Monday of the month". */
  static Optional<Named> nth(Captured captured, Said said) {
    DayOfWeek weekday = DayOfWeek.of(captured.weekday());
    int named = captured.number(Slot.NTH);
    int nth = named == LAST ? Repetition.LAST : named;
    LocalDate here = said.today().with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    LocalDate first =
        here.isBefore(said.today())
            ? said.today().plusMonths(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday))
            : here;
    return repeats(Repetition.nthOfMonth(nth, weekday), first, said);
  }

  /** "On the 5th of every month". */
  static Optional<Named> dayOfMonth(Captured captured, Said said) {
    int day = captured.day(0);
    YearMonth month = YearMonth.from(said.today());
    for (int tried = 0; tried < MONTHS_TRIED; tried++, month = month.plusMonths(1)) {
      if (day >= 1 && month.isValidDay(day) && !month.atDay(day).isBefore(said.today())) {
        return repeats(Repetition.months(1), month.atDay(day), said);
      }
    }
    return Optional.of(new Named.NoSuchDay());
  }

  /** "Every 5 May". */
  static Optional<Named> yearly(Captured captured, Said said) {
    return DateMeanings.date(captured, said)
        .flatMap(
            named ->
                named instanceof Named.Days day
                    ? repeats(Repetition.yearly(), day.first(), said)
                    : Optional.of(named));
  }

  private static Optional<Named> repeats(Repetition rule, LocalDate first, Said said) {
    return Optional.of(said.asking() ? Named.Days.one(first) : new Named.Repeats(rule, first));
  }
}
