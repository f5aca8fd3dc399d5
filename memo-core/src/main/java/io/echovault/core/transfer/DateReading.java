package io.echovault.core.transfer;

import io.echovault.ports.vocabulary.DateOrder;
import io.echovault.ports.vocabulary.WrittenDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * In which order a whole file writes its dates, and how that is known.
 *
 * @param order the order
 * @param how what decided
 */
record DateReading(DateOrder order, How how) {
  /** No export is older than WhatsApp. */
  private static final LocalDate EARLIEST = LocalDate.of(2009, 1, 1);

  /** A line of a message that only looks like a beginning must not decide for the whole file. */
  private static final int ONE_IN = 100;

  /** What decided. */
  enum How {
    /** Only one order gives days that exist, run forward and are not in the future. */
    BY_THE_FILE,
    /** The file allows two; the habit of the member's country decided. */
    BY_HABIT,
    /** Whoever imports it said so. */
    AS_TOLD
  }

  /** How well an order fits: how many dates it makes impossible, how often it goes back. */
  private record Fit(DateOrder order, int impossible, int backwards) {}

  /**
   * Decides.
   *
   * @param latest no message is later than this
   * @param habit which order the member's country writes
   * @param told the order that somebody says it is; then no other is tried
   * @return empty when no order fits
   */
  static Optional<DateReading> of(
      List<WrittenDate> dates, LocalDate latest, DateOrder habit, Optional<DateOrder> told) {
    int allowed = dates.size() / ONE_IN;
    List<Fit> fits = new ArrayList<>();
    for (DateOrder order : told.map(List::of).orElse(List.of(DateOrder.values()))) {
      Fit fit = fit(dates, order, latest);
      if (fit.impossible() <= allowed) {
        fits.add(fit);
      }
    }
    int least = fits.stream().mapToInt(Fit::backwards).min().orElse(0);
    List<DateOrder> best =
        fits.stream().filter(fit -> fit.backwards() == least).map(Fit::order).toList();
    if (best.size() < 2) {
      How how = told.isPresent() ? How.AS_TOLD : How.BY_THE_FILE;
      return best.stream().findFirst().map(order -> new DateReading(order, how));
    }
    return Optional.of(undecided(dates, best, habit));
  }

  // Dots are written by those who begin with the day, all over the world. A year of two digits in
  // front is so rare that it is believed only when nothing else fits.
  private static DateReading undecided(
      List<WrittenDate> dates, List<DateOrder> best, DateOrder habit) {
    if (dates.get(0).separator() == '.' && best.contains(DateOrder.DAY_MONTH_YEAR)) {
      return new DateReading(DateOrder.DAY_MONTH_YEAR, How.BY_THE_FILE);
    }
    List<DateOrder> usual =
        best.stream().filter(order -> order != DateOrder.YEAR_MONTH_DAY).toList();
    return usual.size() == 1
        ? new DateReading(usual.get(0), How.BY_THE_FILE)
        : new DateReading(
            usual.stream()
                .filter(order -> order == habit)
                .findFirst()
                .orElse(DateOrder.DAY_MONTH_YEAR),
            How.BY_HABIT);
  }

  private static Fit fit(List<WrittenDate> dates, DateOrder order, LocalDate latest) {
    int impossible = 0;
    int backwards = 0;
    Optional<LocalDateTime> last = Optional.empty();
    for (WrittenDate date : dates) {
      Optional<LocalDateTime> at = at(date, order, latest);
      if (at.isEmpty()) {
        impossible++;
      } else {
        // A message that was late, or a clock that was set, goes back by hours.
        LocalDateTime tomorrow = at.get().plusDays(1);
        backwards += last.filter(before -> before.isAfter(tomorrow)).isPresent() ? 1 : 0;
        last = at;
      }
    }
    return new Fit(order, impossible, backwards);
  }

  /** When a message was written, if its date can be one. */
  static Optional<LocalDateTime> at(WrittenDate date, DateOrder order, LocalDate latest) {
    return day(date, order)
        .filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(latest))
        .map(day -> day.atTime(date.time()));
  }

  /** The day, if the numbers in this order are one. */
  private static Optional<LocalDate> day(WrittenDate date, DateOrder order) {
    return switch (order) {
      case DAY_MONTH_YEAR -> day(date.third(), date.second(), date.first());
      case MONTH_DAY_YEAR -> day(date.third(), date.first(), date.second());
      case YEAR_MONTH_DAY -> day(date.first(), date.second(), date.third());
    };
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    if (year.length() % 2 == 1 || month.length() > 2 || day.length() > 2) {
      return Optional.empty();
    }
    int century = year.length() == 2 ? 2000 : 0;
    try {
      return Optional.of(
          LocalDate.of(
              century + Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
