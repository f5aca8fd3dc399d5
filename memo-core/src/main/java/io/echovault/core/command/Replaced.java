package io.echovault.core.command;

import io.echovault.core.text.PlainText;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts a new value into a text instead of the one value of the same kind that is there: a number, a
 * clock time, a day, a month or a name. With two such values in the text it is not certain which is
 * meant, so nothing is replaced.
 */
final class Replaced {
  private static final Set<String> DAYS =
      names(
          locale ->
              Stream.of(DayOfWeek.values())
                  .flatMap(
                      day ->
                          Stream.of(
                              day.getDisplayName(TextStyle.FULL, locale),
                              day.getDisplayName(TextStyle.FULL, locale) + "s")));
  private static final Set<String> MONTHS =
      names(
          locale ->
              Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, locale)));
  private static final int LONGEST = 2_000;
  private static final int MOST_OF_A_VALUE = 3;

  private static final List<Predicate<Piece>> KINDS =
      List.of(Replaced::isClockTime, Replaced::isNumber, Replaced::isDay, Replaced::isMonth);

  /** A piece of a text without blanks, without the marks around it. */
  record Piece(String word, int start, int end) {}

  private Replaced() {}

  /** The text with the new value; empty when it is not certain where that belongs. */
  static Optional<String> in(String text, String value) {
    if (text.length() > LONGEST || value.length() > LONGEST) {
      return Optional.empty();
    }
    return KINDS.stream()
        .filter(kind -> pieces(value).stream().anyMatch(kind))
        .findFirst()
        .map(kind -> replaced(text, value, kind))
        .orElseGet(() -> named(text, value));
  }

  /**
   * The text with the one value of what was said that it does not have yet: "Leo is a 32 now, not a
   * 30, please change it". The value said last counts first.
   */
  static Optional<String> byOneOf(String text, String said) {
    if (text.length() > LONGEST || said.length() > LONGEST) {
      return Optional.empty();
    }
    Set<String> own = pieces(text).stream().map(Piece::word).collect(Collectors.toSet());
    List<List<Piece>> values = new ArrayList<>(values(pieces(said)));
    Collections.reverse(values);
    return values.stream()
        .filter(value -> value.stream().anyMatch(each -> !own.contains(each.word())))
        .map(value -> said.substring(value.get(0).start(), value.get(value.size() - 1).end()))
        .flatMap(value -> in(text, value).stream())
        .filter(changed -> !changed.equals(text))
        .findFirst();
  }

  /** The values among some words; a day and its month are one. */
  private static List<List<Piece>> values(List<Piece> pieces) {
    List<List<Piece>> values = new ArrayList<>();
    List<Piece> value = new ArrayList<>();
    int last = -1;
    for (int at = 0; at < pieces.size(); at++) {
      if (!isValue(pieces.get(at))) {
        continue;
      }
      boolean together =
          !value.isEmpty()
              && at - last <= 2
              && isMonth(pieces.get(at)) != isMonth(value.get(value.size() - 1));
      if (!together && !value.isEmpty()) {
        values.add(List.copyOf(value));
        value.clear();
      }
      value.add(pieces.get(at));
      last = at;
    }
    if (!value.isEmpty()) {
      values.add(List.copyOf(value));
    }
    return values;
  }

  private static boolean isValue(Piece piece) {
    return KINDS.stream().anyMatch(kind -> kind.test(piece));
  }

  private static Optional<String> replaced(String text, String value, Predicate<Piece> kind) {
    List<Piece> there = pieces(text).stream().filter(kind).toList();
    List<Piece> given = pieces(value).stream().filter(kind).toList();
    if (there.size() != 1 || given.size() != 1) {
      return Optional.empty();
    }
    Piece old = there.get(0);
    // "32 cm" for "31 cm": what stands beside the number is there already.
    boolean unitIsThere =
        pieces(value).stream().allMatch(each -> kind.test(each) || text.contains(each.word()));
    if (!unitIsThere) {
      Optional<String> each = kindByKind(text, value);
      if (each.isPresent()) {
        return each;
      }
    }
    // More than a value with its unit is a sentence around it: "actually a 32 now".
    boolean onlyValue = unitIsThere || pieces(value).size() > MOST_OF_A_VALUE;
    String fresh = onlyValue ? given.get(0).word() : value;
    return Optional.of(text.substring(0, old.start()) + fresh + text.substring(old.end()));
  }

  /** "6 June" for "4 May": the number and the month, where there is one of each on either side. */
  private static Optional<String> kindByKind(String text, String value) {
    List<Piece> given = pieces(value);
    StringBuilder changed = new StringBuilder(text);
    List<Piece> there = pieces(text);
    // From the end on, so that the places before stay right.
    for (int at = there.size() - 1; at >= 0; at--) {
      Piece old = there.get(at);
      Optional<Predicate<Piece>> kind = KINDS.stream().filter(each -> each.test(old)).findFirst();
      if (kind.isEmpty()) {
        continue;
      }
      List<Piece> fresh = given.stream().filter(kind.get()).toList();
      boolean one = there.stream().filter(kind.get()).count() == 1;
      if (fresh.size() == 1 && one) {
        changed.replace(old.start(), old.end(), fresh.get(0).word());
        given = given.stream().filter(each -> !each.equals(fresh.get(0))).toList();
      }
    }
    return given.isEmpty() ? Optional.of(changed.toString()) : Optional.empty();
  }

  /** One name for the one name that is not the first word, which is often in capitals. */
  private static Optional<String> named(String text, String value) {
    List<Piece> pieces = pieces(text);
    List<Piece> names =
        pieces.stream()
            .skip(1)
            .filter(each -> Character.isUpperCase(each.word().charAt(0)))
            .toList();
    boolean oneName = pieces(value).size() == 1 && Character.isUpperCase(value.strip().charAt(0));
    if (!oneName || names.size() != 1) {
      return Optional.empty();
    }
    Piece old = names.get(0);
    return Optional.of(text.substring(0, old.start()) + value.strip() + text.substring(old.end()));
  }

  private static boolean isNumber(Piece piece) {
    return piece.word().chars().anyMatch(Character::isDigit) && !isClockTime(piece);
  }

  private static boolean isClockTime(Piece piece) {
    int colon = piece.word().indexOf(':');
    return colon > 0
        && Character.isDigit(piece.word().charAt(colon - 1))
        && colon + 1 < piece.word().length()
        && Character.isDigit(piece.word().charAt(colon + 1));
  }

  private static boolean isDay(Piece piece) {
    return DAYS.contains(PlainText.of(piece.word()));
  }

  private static boolean isMonth(Piece piece) {
    return MONTHS.contains(PlainText.of(piece.word()));
  }

  static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int start = at;
      while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      int from = start;
      int to = at;
      while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
        from++;
      }
      while (to > from && !isInside(text.charAt(to - 1))) {
        to--;
      }
      if (to > from) {
        pieces.add(new Piece(text.substring(from, to), from, to));
      }
      at++;
    }
    return pieces;
  }

  private static boolean isInside(char each) {
    return Character.isLetterOrDigit(each)
        || Character.getType(each) == Character.COMBINING_SPACING_MARK
        || Character.getType(each) == Character.NON_SPACING_MARK;
  }

  private static Set<String> names(Function<Locale, Stream<String>> of) {
    return Stream.of("en", "es", "pt", "de", "fr", "it", "hi")
        .map(Locale::forLanguageTag)
        .flatMap(of)
        .map(PlainText::of)
        .collect(Collectors.toUnmodifiableSet());
  }
}
