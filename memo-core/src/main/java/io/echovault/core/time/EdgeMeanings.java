package io.echovault.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** What phrases mean that name the beginning, the middle or the end of a longer time. */
final class EdgeMeanings {
  private static final int THIRD = 10;
  private static final int MIDDLE = 15;

  private EdgeMeanings() {}

  /** "At the end of April": the last third of the month, for which its last day stands. */
  static Optional<Named> ofMonth(Captured captured, Said said, String which) {
    return PeriodMeanings.month(captured, said, "")
        .map(
            named ->
                named instanceof Named.Days month
                    ? of(YearMonth.from(month.first()), which)
                    : named);
  }

  /** "At the beginning of next month", so many months from the present one. */
  static Optional<Named> ofShiftedMonth(Said said, String which, int months) {
    return Optional.of(of(YearMonth.from(said.today()).plusMonths(months), which));
  }

  /** "At the end of the week": its Sunday, so many weeks from the present one. */
  static Optional<Named> endOfWeek(Said said, int weeks) {
    LocalDate sunday = said.today().with(DayOfWeek.SUNDAY).plusWeeks(weeks);
    return Optional.of(new Named.Days(sunday.minusDays(2), sunday, sunday, false));
  }

  private static Named of(YearMonth month, String which) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    return switch (which) {
      case "begin" -> new Named.Days(first, month.atDay(THIRD), first, false);
      case "mid" ->
          new Named.Days(
              month.atDay(THIRD + 1), month.atDay(2 * THIRD), month.atDay(MIDDLE), false);
      case "late" -> Named.Days.of(month.atDay(2 * THIRD + 1), last);
      case "last" -> Named.Days.one(last);
      case "end" -> new Named.Days(month.atDay(2 * THIRD + 1), last, last, false);
      default -> throw new IllegalStateException("a month has no " + which);
    };
  }
}
