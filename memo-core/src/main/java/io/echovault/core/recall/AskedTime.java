package io.echovault.core.recall;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The days that a question names: a date, a month of a year, a year, or a month of any year.
 *
 * @param first the first day; of a month of any year, that month in a leap year
 * @param last the last day
 * @param anyYear whether the year is left open
 */
record AskedTime(LocalDate first, LocalDate last, boolean anyYear) {
  private static final Map<String, Month> MONTHS = months();
  private static final String MONTH = "(" + String.join("|", MONTHS.keySet()) + ")";
  private static final BoundedPattern DAY_FIRST =
      BoundedPattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of| de| d')? ?" + MONTH + ",?(?: de)? (\\d{4})\\b");
  private static final BoundedPattern MONTH_FIRST =
      BoundedPattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");
  private static final BoundedPattern MONTH_OF_YEAR =
      BoundedPattern.compile("\\b" + MONTH + ",?(?: of| de)? (\\d{4})\\b");
  private static final BoundedPattern MONTH_ALONE =
      BoundedPattern.compile("\\b(?:in|im|during|of|since|last|en|em|de) " + MONTH + "\\b");
  private static final BoundedPattern YEAR = BoundedPattern.compile("\\b((?:19|20)\\d\\d)\\b");
  private static final BoundedPattern PHRASE =
      BoundedPattern.compile(
          "(?:,? (?:as )?(?:mentioned|shared|told|said))?,?"
              + " (?:(?:on|in|of|during|around|by|since|en|em|im|am|le|el|de) ){0,3}(?:the "
              + "|early |late"
              + " |mid[- ]?){0,2}(?:(?:\\d{1,2}(?:st|nd|rd|th|\\.)?(?: of| de)? )?"
              + MONTH
              + "(?: \\d{1,2}(?:st|nd|rd|th)?)?,?(?: of| de)? )?(?:19|20)\\d\\d\\b",
          BoundedPattern.CASE_INSENSITIVE | BoundedPattern.UNICODE_CASE);
  private static final int LEAP_YEAR = 2000;
  private static final double TOLD_LATER_DAYS = 10;
  private static final double TOLD_BEFORE_DAYS = 5;
  private static final double OUTSIDE = 0.7;

  /** The first time that a question names. */
  static Optional<AskedTime> in(String question) {
    String text = Words.plain(question);
    BoundedMatcher found = DAY_FIRST.matcher(text);
    if (found.find()) {
      return day(found.group(3), found.group(2), found.group(1));
    }
    found = MONTH_FIRST.matcher(text);
    if (found.find()) {
      return day(found.group(3), found.group(1), found.group(2));
    }
    found = MONTH_OF_YEAR.matcher(text);
    if (found.find()) {
      return Optional.of(month(Integer.parseInt(found.group(2)), found.group(1), false));
    }
    found = MONTH_ALONE.matcher(text);
    if (found.find()) {
      return Optional.of(month(LEAP_YEAR, found.group(1), true));
    }
    found = YEAR.matcher(text);
    if (found.find()) {
      Year year = Year.of(Integer.parseInt(found.group(1)));
      return Optional.of(new AskedTime(year.atDay(1), year.atMonth(12).atEndOfMonth(), false));
    }
    return Optional.empty();
  }

  /** A question without the time that it names, as far as that is a date or has a year. */
  static String without(String question) {
    String rest = PHRASE.matcher(question).replaceAll("");
    return rest.isBlank() ? question : rest;
  }

  /** How well a day fits, 1 inside and falling to 0 outside; things are told after they happen. */
  double fit(LocalDate day) {
    if (anyYear) {
      int after = Math.floorMod(day.getMonthValue() - first.getMonthValue(), 12);
      return after == 0 ? 1 : after == 1 ? 0.5 : 0;
    }
    if (day.isAfter(last)) {
      return OUTSIDE * Math.exp(-ChronoUnit.DAYS.between(last, day) / TOLD_LATER_DAYS);
    }
    return day.isBefore(first)
        ? OUTSIDE * Math.exp(-ChronoUnit.DAYS.between(day, first) / TOLD_BEFORE_DAYS)
        : 1;
  }

  private static Optional<AskedTime> day(String year, String month, String day) {
    YearMonth of = YearMonth.of(Integer.parseInt(year), MONTHS.get(month));
    int number = Integer.parseInt(day);
    if (!of.isValidDay(number)) {
      return Optional.empty();
    }
    return Optional.of(new AskedTime(of.atDay(number), of.atDay(number), false));
  }

  private static AskedTime month(int year, String name, boolean anyYear) {
    YearMonth month = YearMonth.of(year, MONTHS.get(name));
    return new AskedTime(month.atDay(1), month.atEndOfMonth(), anyYear);
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (String language : List.of("en", "es", "pt", "de", "fr", "it")) {
      for (Month month : Month.values()) {
        Locale locale = Locale.forLanguageTag(language);
        months.putIfAbsent(Words.plain(month.getDisplayName(TextStyle.FULL, locale)), month);
      }
    }
    return Map.copyOf(months);
  }
}
