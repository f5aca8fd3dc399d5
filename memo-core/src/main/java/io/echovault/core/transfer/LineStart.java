package io.echovault.core.transfer;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.ports.vocabulary.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * How a message begins: {@code 22/11/26, 17:59 - …} as Android writes it, or {@code [22/11/26,
 * 17:59:03] …} as an iPhone does. Which number is the day is not known yet. Does not print what
 * follows.
 *
 * @param separator what stands between the numbers of the date
 * @param bracketed whether it is the iPhone's form
 * @param rest what follows on the line
 */
record LineStart(
    String first,
    String second,
    String third,
    char separator,
    LocalTime time,
    boolean bracketed,
    String rest) {
  private static final int LONGEST = 80;
  private static final String SPACE = "[ \u00A0\u2007\u2009\u202F]";
  private static final String MARKS = "[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]*";
  private static final String DATE =
      "(?<first>\\d{1,4})(?<separator>[./-])"
          + SPACE
          + "?(?<second>\\d{1,2})\\k<separator>"
          + SPACE
          + "?(?<third>\\d{1,4})\\.?";
  private static final String BETWEEN =
      ",?(?:" + SPACE + "(?:à|a las|às|um|at|kl\\.?|klo))?" + SPACE;
  private static final String TIME =
      "(?<hour>\\d{1,2})(?:[:.]|"
          + SPACE
          + "h"
          + SPACE
          + ")(?<minute>\\d{2})(?:[:.](?<seconds>\\d{2}))?"
          + "(?:"
          + SPACE
          + "?(?<half>[AaPp])\\.?"
          + SPACE
          + "?[Mm]\\.?)?";
  private static final BoundedPattern ANDROID =
      BoundedPattern.compile(MARKS + DATE + BETWEEN + TIME + " ?[-–] ");
  private static final BoundedPattern IPHONE =
      BoundedPattern.compile(MARKS + "\\[" + DATE + BETWEEN + TIME + "\\] ?");

  /** The beginning of a message, if a line is one. */
  static Optional<LineStart> of(String line) {
    String head = line.substring(0, Math.min(line.length(), LONGEST));
    BoundedMatcher android = ANDROID.matcher(head);
    if (android.lookingAt()) {
      return read(android, line, false);
    }
    BoundedMatcher iPhone = IPHONE.matcher(head);
    return iPhone.lookingAt() ? read(iPhone, line, true) : Optional.empty();
  }

  private static Optional<LineStart> read(BoundedMatcher found, String line, boolean bracketed) {
    int hour = Integer.parseInt(found.group("hour"));
    Optional<String> half = Optional.ofNullable(found.group("half"));
    if (half.isPresent()) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      hour = hour % 12 + (half.get().equalsIgnoreCase("p") ? 12 : 0);
    }
    int minute = Integer.parseInt(found.group("minute"));
    if (hour > 23 || minute > 59) {
      return Optional.empty();
    }
    int seconds = Optional.ofNullable(found.group("seconds")).map(Integer::parseInt).orElse(0);
    return Optional.of(
        new LineStart(
            found.group("first"),
            found.group("second"),
            found.group("third"),
            found.group("separator").charAt(0),
            LocalTime.of(hour, minute, Math.min(seconds, 59)),
            bracketed,
            line.substring(found.end())));
  }

  /** The day, if the numbers in this order are one. */
  Optional<LocalDate> day(DateOrder order) {
    return switch (order) {
      case DAY_MONTH_YEAR -> day(third, second, first);
      case MONTH_DAY_YEAR -> day(third, first, second);
      case YEAR_MONTH_DAY -> day(first, second, third);
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

  @Override
  public String toString() {
    return "LineStart";
  }
}
