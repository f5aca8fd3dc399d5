package io.echovault.core.advice;

import io.echovault.core.text.PlainText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of months and weekdays in the languages of the replies, plain. */
final class CalendarWords {
  private static final List<Locale> LOCALES =
      List.of("en", "es", "pt", "fr", "de", "it", "hi").stream()
          .map(Locale::forLanguageTag)
          .toList();
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
  private static final Set<String> ALL = all();

  private CalendarWords() {}

  private static Set<String> all() {
    Set<String> names = new HashSet<>();
    for (Month month : Month.values()) {
      names.addAll(names(month));
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      names.addAll(names(day));
    }
    return Set.copyOf(names);
  }

  /** Whether a word as it is written names a month or a weekday. */
  static boolean contains(String word) {
    return ALL.contains(plain(word));
  }

  /** All that may be said of a day: its figures, and the names of its month and its weekday. */
  static Set<String> of(LocalDate day) {
    Set<String> words = new HashSet<>();
    for (int figure : new int[] {day.getDayOfMonth(), day.getMonthValue(), day.getYear()}) {
      words.add(Integer.toString(figure));
      words.add(figure < 10 ? "0" + figure : Integer.toString(figure));
    }
    words.addAll(names(day.getMonth()));
    words.addAll(names(day.getDayOfWeek()));
    return words;
  }

  /** The same of a moment, with its hour and minute. */
  static Set<String> of(LocalDateTime moment) {
    Set<String> words = of(moment.toLocalDate());
    for (int figure : new int[] {moment.getHour(), moment.getMinute()}) {
      words.add(Integer.toString(figure));
      words.add(figure < 10 ? "0" + figure : Integer.toString(figure));
    }
    return words;
  }

  static String plain(String word) {
    return PlainText.of(word).replace(".", "");
  }

  private static Set<String> names(Month month) {
    Set<String> names = new HashSet<>();
    LOCALES.forEach(
        locale -> STYLES.forEach(style -> names.add(plain(month.getDisplayName(style, locale)))));
    return names;
  }

  private static Set<String> names(DayOfWeek day) {
    Set<String> names = new HashSet<>();
    LOCALES.forEach(
        locale -> STYLES.forEach(style -> names.add(plain(day.getDisplayName(style, locale)))));
    return names;
  }
}
