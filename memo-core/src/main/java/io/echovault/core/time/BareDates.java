package io.echovault.core.time;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.ports.vocabulary.Memory;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Day and month in figures with nothing beside them that says they are a date, as "barbecue 5/12".
 * A memory is not filed under them, since 12/8 may be anything; what is on in some days may be it.
 */
public final class BareDates {
  private static final int LOOKED_AT = 300;

  /** So long before it was said a date is one of the year after. */
  private static final int LONG_AGO = 60;

  private static final BoundedPattern DATE =
      BoundedPattern.compile("(?<![\\d/.,:])(\\d{1,2})[/.](\\d{1,2})(?![\\d/:%]|[.,]\\d)");

  private BareDates() {}

  /** Whether a memory that is filed under no time names one of some days so. */
  public static boolean isAboutAnyOf(Memory memory, TimeSpan span) {
    if (memory.aboutAt().isPresent()) {
      return false;
    }
    String text = memory.text().substring(0, Math.min(memory.text().length(), LOOKED_AT));
    BoundedMatcher matcher = DATE.matcher(text);
    if (!matcher.find()) {
      return false;
    }
    LocalDate said = memory.saidAt().atZone(memory.zone()).toLocalDate();
    try {
      LocalDate day =
          LocalDate.of(
              said.getYear(),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(1)));
      LocalDate meant = day.isBefore(said.minusDays(LONG_AGO)) ? day.plusYears(1) : day;
      return !meant.isBefore(span.first()) && !meant.isAfter(span.last());
    } catch (DateTimeException e) {
      return false;
    }
  }
}
