package io.echovault.core.command;

import io.echovault.core.text.PlainText;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
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

  /** A piece of a text without blanks, without the marks around it. */
  private record Piece(String word, int start, int end) {}

  private Replaced() {}

  /** The text with the new value; empty when it is not certain where that belongs. */
  static Optional<String> in(String text, String value) {
    if (text.length() > LONGEST || value.length() > LONGEST) {
      return Optional.empty();
    }
    return Stream.<Predicate<Piece>>of(
            Replaced::isClockTime, Replaced::isNumber, Replaced::isDay, Replaced::isMonth)
        .filter(kind -> pieces(value).stream().anyMatch(kind))
        .findFirst()
        .map(kind -> replaced(text, value, kind))
        .orElseGet(() -> named(text, value));
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
    String fresh = unitIsThere ? given.get(0).word() : value;
    return Optional.of(text.substring(0, old.start()) + fresh + text.substring(old.end()));
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

  private static List<Piece> pieces(String text) {
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
