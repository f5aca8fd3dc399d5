package io.echovault.core.conversation;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfYear;

import io.echovault.core.time.MemoryTimes;
import io.echovault.core.time.TimeSpan;
import io.echovault.ports.vocabulary.Memory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days and times are written in a reply. */
final class Dates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

  private Dates() {}

  /** "5 May 2026". */
  static String day(Instant at, ZoneId zone) {
    return DAY.format(at.atZone(zone));
  }

  /** "Tue 5 May 2026, 17:00"; at midnight the day only. */
  static String moment(Instant at, ZoneId zone) {
    ZonedDateTime there = at.atZone(zone);
    boolean dayOnly = there.toLocalTime().equals(LocalTime.MIDNIGHT);
    return (dayOnly ? WEEKDAY : MOMENT).format(there);
  }

  /** The moment that a memory is about, or the days when its words name more than one. */
  static String about(Memory memory, Instant at, ZoneId zone) {
    return MemoryTimes.days(memory)
        .filter(days -> !days.first().equals(days.last()))
        .map(Dates::days)
        .orElseGet(() -> moment(at, zone));
  }

  /** "On Tue 5 May 2026", "In March 2026", "From 3 May 2026 to 7 May 2026". */
  static String during(TimeSpan span) {
    String days = days(span);
    if (span.first().equals(span.last())) {
      return "On " + days;
    }
    return (days.contains(" to ") ? "From " : "In ") + days;
  }

  /** "Tue 5 May 2026", "March 2026", "2026", or "3 May 2026 to 7 May 2026". */
  static String days(TimeSpan span) {
    LocalDate first = span.first();
    LocalDate last = span.last();
    if (first.equals(last)) {
      return WEEKDAY.format(first);
    }
    if (first.getDayOfYear() == 1 && last.equals(first.with(lastDayOfYear()))) {
      return YEAR.format(first);
    }
    return first.getDayOfMonth() == 1 && last.equals(first.with(lastDayOfMonth()))
        ? MONTH.format(first)
        : DAY.format(first) + " to " + DAY.format(last);
  }

  /** "Tue 5 May 2026, 17:00". */
  static String clock(Instant at, ZoneId zone) {
    return MOMENT.format(at.atZone(zone));
  }
}
