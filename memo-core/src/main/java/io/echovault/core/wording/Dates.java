package io.echovault.core.wording;

import io.echovault.core.answer.Argument.Precision;
import io.echovault.core.time.Extent;
import io.echovault.core.time.TimeSpan;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days and times are written in one language. */
final class Dates {
  private final DateTimeFormatter day;
  private final DateTimeFormatter longDay;
  private final DateTimeFormatter weekday;
  private final DateTimeFormatter month;
  private final DateTimeFormatter moment;
  private final DateTimeFormatter second;
  private final DateTimeFormatter hour;
  private final DateTimeFormatter year;
  private final Texts texts;

  Dates(Texts texts) {
    this.texts = texts;
    day = format("date.day");
    longDay = format("date.long-day");
    weekday = format("date.weekday");
    month = format("date.month");
    moment = format("date.moment");
    second = format("date.second");
    hour = format("date.hour");
    year = format("date.year");
  }

  private DateTimeFormatter format(String key) {
    return DateTimeFormatter.ofPattern(
        texts.get(key).literal(), Locale.forLanguageTag(texts.language()));
  }

  /** A moment, as exactly as is wanted. */
  String time(ZonedDateTime at, Precision precision) {
    return switch (precision) {
      case DAY -> day.format(at);
      case LONG_DAY -> longDay.format(at);
      case MOMENT -> (at.toLocalTime().equals(LocalTime.MIDNIGHT) ? weekday : moment).format(at);
      case CLOCK -> moment.format(at);
      case SECOND -> second.format(at);
      case HOUR -> hour.format(at);
    };
  }

  /** "Tue 5 May 2026", "March 2026", "2026", or "3 May 2026 to 7 May 2026". */
  String days(TimeSpan span) {
    LocalDate first = span.first();
    LocalDate last = span.last();
    return switch (Extent.of(span)) {
      case DAY -> weekday.format(first);
      case MONTH -> month.format(first);
      case YEAR -> year.format(first);
      case RANGE ->
          texts
              .get("date.range")
              .fill(
                  name -> day.format(name.equals("first") ? first : last),
                  name -> 0,
                  PluralRule.ONE_IS_SINGULAR);
    };
  }
}
