package io.echovault.core.time;

import io.echovault.ports.vocabulary.Repetition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What phrases mean that name something that comes again and again. A question is about its next
 * time.
 */
final class RepeatMeanings {
  private static final int LAST = 5;
  private static final int MONTHS_TRIED = 12;
  private static final Set<DayOfWeek> WORKDAYS =
      Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  private RepeatMeanings() {}

  /** "Every Monday", "every other Friday", "every Tuesday and Thursday". */
  static Optional<Named> weekday(Captured captured, Said said, int interval) {
    Set<DayOfWeek> weekdays =
        captured.weekdays().stream().map(DayOfWeek::of).collect(Collectors.toUnmodifiableSet());
    return weeks(weekdays, said, interval);
  }

  private static Optional<Named> weeks(Set<DayOfWeek> weekdays, Said said, int interval) {
    LocalDate first =
        weekdays.stream()
            .map(weekday -> said.today().with(TemporalAdjusters.nextOrSame(weekday)))
            .min(LocalDate::compareTo)
            .orElseThrow();
    return repeats(Repetition.weeks(interval, weekdays), first, said);
  }

  /** "Every day"; what was so day after day, and opening hours, are no event. */
  static Optional<Named> daily(Said said) {
    return isEvent(said) ? repeats(Repetition.days(1), said.today(), said) : noEvent(said);
  }

  /** "Every weekday": from Monday to Friday. */
  static Optional<Named> workdays(Said said) {
    return isEvent(said) ? weeks(WORKDAYS, said, 1) : noEvent(said);
  }

  /** Told words name no day then, and a time of day in them is none of today. */
  private static Optional<Named> noEvent(Said said) {
    return said.asking() ? Optional.empty() : Optional.of(new Named.NoSuchDay());
  }

  private static boolean isEvent(Said said) {
    return !said.past() && !said.openingHours();
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
