package io.echovault.core.conversation;

import java.time.Instant;
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

  /** "Tue 5 May 2026, 17:00". */
  static String clock(Instant at, ZoneId zone) {
    return MOMENT.format(at.atZone(zone));
  }
}
