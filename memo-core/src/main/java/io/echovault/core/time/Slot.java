package io.echovault.core.time;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import java.util.Locale;
import java.util.Optional;

/** A place in a phrase that many words or figures can fill, and which they are. */
enum Slot {
  /** A small number, in words or figures. */
  AMOUNT("number", "(\\d{1,4})"),
  UNIT("unit", ""),
  /** A month by any name. */
  MONTH("month", ""),
  /** A month by its full name. */
  FULL_MONTH("full", ""),
  WEEKDAY("weekday", ""),
  /** A weekday by a name that is also an everyday word, or a short one. */
  SHORT("short", ""),
  /** A season, as the month in which it begins in the north. */
  SEASON("season", ""),
  /** A day of a month, maybe with a suffix. */
  DAY("", "([0-3]?\\d)(?:st|nd|rd|th|er|o|a)?"),
  /** A day of a month, with its suffix. */
  ORDINAL("", "([0-3]?\\d)(?:st|nd|rd|th)"),
  YEAR("", "((?:19|20)\\d\\d|0000|9999)"),
  /** {@code 2026-05-07}. */
  ISO("", "(\\d{4}-\\d{2}-\\d{2})"),
  /** {@code 7/5/2026}, also with dots, dashes or a short year after a slash. */
  DMY("", "(\\d{1,2}(?:/\\d{1,2}/(?:\\d{4}|\\d{2})|([.-])\\d{1,2}\\2\\d{4}))"),
  /** {@code 7/5}. */
  DM("", "(\\d{1,2}/\\d{1,2})"),
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
      default -> valueOf(name.toUpperCase(Locale.ROOT));
    };
  }

  /** The table of a language that has the words for it; empty when it is figures only. */
  String table() {
    return table;
  }

  boolean takesFigures() {
    return !figures.pattern().isEmpty();
  }

  /** What a token means in this place, as figures. */
  Optional<String> read(String token, TimeLanguage language) {
    Optional<Integer> word = language.value(table, token);
    if (word.isPresent()) {
      return word.map(String::valueOf);
    }
    BoundedMatcher matcher = figures.matcher(token);
    return takesFigures() && matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
