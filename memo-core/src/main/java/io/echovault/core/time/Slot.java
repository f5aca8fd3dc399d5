package io.echovault.core.time;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.Letters;
import java.util.Optional;

/** A place in a phrase that many words or figures can fill, and which they are. */
enum Slot {
  /** A small number, in words or figures. */
  AMOUNT("number", "(\\d{1,4})"),
  UNIT("unit", ""),
  /** A month by any name. */
  MONTH("month", ""),
  /** A month in one word with its middle. */
  MIDMONTH("midmonth", ""),
  /** A month by its full name. */
  FULL_MONTH("full", ""),
  WEEKDAY("weekday", ""),
  /** A weekday by a name that is also an everyday word, or a short one. */
  SHORT("short", ""),
  /** A weekday in the plural, or as that on which something is done again and again. */
  WEEKDAYS("weekdays", ""),
  /** A day of a month in words. */
  DAYWORD("dayword", ""),
  /** An hour of the day, in words or figures. */
  HOUR("number", "([01]?\\d|2[0-4])(?:h|hs|ish|uhr)?"),
  /** An hour in figures. */
  FIGURE("", "([01]?\\d|2[0-4])(?:h|hs|ish|uhr)?"),
  /** An hour in figures with what only stands behind hours. */
  SUFFIXED("", "([01]?\\d|2[0-4])(?:h|hs|ish|uhr)"),
  /** An hour and its minutes in figures. */
  CLOCK("", "((?:[01]?\\d|2[0-4])[:.][0-5]\\d)(?::[0-5]\\d)?(?:h|hs)?"),
  /** An hour with what only stands behind hours on a clock of twelve, maybe its minutes. */
  MERIDIAN("", "((?:[01]?\\d)(?:[:.][0-5]\\d)?)[ap]m"),
  /** Two hours of a day, of which the first counts. */
  HOURS("", "([01]?\\d|2[0-4])-(?:[01]?\\d|2[0-4])"),
  /** Two hours of a day with what only stands behind hours. */
  HOURS_SUFFIXED(
      "",
      "((?:[01]?\\d|2[0-4])(?:[:.][0-5]\\d)?)-(?:[01]?\\d|2[0-4])(?:[:.][0-5]\\d)?(?:[ap]m|h|uhr)"),
  /** Hours and minutes in four figures. */
  MILITARY("", "((?:[01]\\d|2[0-3])[0-5]\\d)"),
  /** An hour and its minutes in three figures. */
  RUN("", "([1-9][0-5]\\d)"),
  /** A number and a half, of which the whole number counts. */
  HALVES("", "(\\d{1,2})[.,]5"),
  /** Minutes, or a part of an hour as minutes. */
  MINUTE("minute", "([0-5]\\d)(?:min)?"),
  /** A part of an hour as minutes, in words. */
  PART("part", ""),
  /** Noon or midnight, as its hour. */
  NOON("noon", ""),
  /** Which one in its month, as in "the second Sunday"; the last is 5. */
  NTH("nth", "([1-4])(?:st|nd|rd|th|o|a|er|e|ro)"),
  /** Nothing: the words before are all that was said. */
  ALONE("", ""),
  /** Nothing: no month follows, so that a day before is not the beginning of a date. */
  NOMONTH("", ""),
  /** Nothing: a time of day follows, or a word that stands before one. */
  HOURNEXT("", ""),
  /** Nothing: no word follows that makes of an ordinal before it the number of a thing. */
  NOTHING_COUNTED("", ""),
  /** Nothing: no word follows, or one that begins another part of a time. */
  BREAK("", ""),
  /** A weekday by a short name that counts only where little else could be meant. */
  ABBR("abbr", ""),
  /** A weekday and a part of the day in one word. */
  DAYPART("daypart", ""),
  /** A season, as the month in which it begins in the north. */
  SEASON("season", ""),
  /** A day of a month, maybe with a suffix. */
  DAY("", "([0-3]?\\d)(?:st|nd|rd|th|er|o|a|e|ro|te|ten)?"),
  /** A day of a month, with its suffix. */
  ORDINAL("", "([0-3]?\\d)(?:st|nd|rd|th|ten)"),
  YEAR("", "((?:19|20)\\d\\d|0000|9999)"),
  /** {@code 2026-05-07}, also with slashes or dots. */
  ISO("", "(\\d{4}([-/.])\\d{1,2}\\2\\d{1,2})"),
  /** {@code 7/5/2026}, also with dots, dashes or a short year after a slash. */
  DMY(
      "",
      "(\\d{1,2}(?:/\\d{1,2}/(?:\\d{4}|\\d{2})|([.-])\\d{1,2}\\2\\d{4})"
          + "|\\d{2}[.]\\d{2}[.]\\d{2})"),
  /** {@code 7/5}. */
  DM("", "(\\d{1,2}/\\d{1,2})"),
  /** {@code 07/5}: with a nought, so that it is no fraction and no mark. */
  DM0("", "(0\\d/\\d{1,2}|\\d{1,2}/0\\d)"),
  /** {@code 13-15}, two days of a month. */
  DAYS("", "([0-3]?\\d-[0-3]?\\d)"),
  /** A day of a month that is no hour on a clock of twelve. */
  LATE("", "(1[3-9]|2\\d|3[01])"),
  /** {@code 7.5}. */
  DOTTED("", "(\\d{1,2}[.]\\d{1,2})"),
  /** A day or time named by another phrase. */
  SPAN("", "");

  private final String table;

  // A BoundedPattern is immutable, which Error Prone cannot know without an annotation of its own.
  @SuppressWarnings("ImmutableEnumChecker")
  private final BoundedPattern figures;

  Slot(String table, String figures) {
    this.table = table;
    this.figures = BoundedPattern.compile(figures);
  }

  /** By the name that it has in a phrase. */
  static Slot named(String name) {
    return switch (name) {
      case "Month" -> FULL_MONTH;
      case "hourssuffixed" -> HOURS_SUFFIXED;
      case "nothing" -> NOTHING_COUNTED;
      default -> valueOf(Letters.upper(name));
    };
  }

  /** The table of a language that has the words for it; empty when it is figures only. */
  String table() {
    return table;
  }

  boolean takesFigures() {
    return !figures.pattern().isEmpty();
  }

  /** Whether it only looks at what stands around and takes nothing. */
  boolean takesNothing() {
    return this == ALONE
        || this == BREAK
        || this == HOURNEXT
        || this == NOMONTH
        || this == NOTHING_COUNTED;
  }

  /** What a token means in this place, as figures. */
  Optional<String> read(Token token, TimeLanguage language) {
    Optional<Integer> word = language.value(table, token.text());
    return word.isPresent() ? word.map(String::valueOf) : token.figures(this);
  }

  /** What figures mean in this place; nothing when they cannot stand here. */
  Optional<String> figures(String token) {
    BoundedMatcher matcher = figures.matcher(token);
    return takesFigures() && matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
