package io.echovault.core.command;

import io.echovault.core.text.Letters;
import io.echovault.core.text.PlainText;
import java.util.List;
import java.util.Optional;

/** Puts one number or day right where both the wrong one and the right one are said. */
final class WrongValue {
  private static final int LONGEST = 2_000;
  private static final int SHORT_WORD = 3;
  private static final String WITHIN_A_NUMBER = ".,:/";

  private WrongValue() {}

  /** Whether a text has a value once: the number that stands in "the 14th", or a day's name. */
  static boolean has(String text, String value) {
    return text.length() <= LONGEST && places(text, value).size() == 1;
  }

  /**
   * The text with a value instead of another: "the 15th", "not the 14th". Empty when the wrong one
   * is not there, or more than once.
   */
  static Optional<String> instead(String text, String wrong, String right) {
    Optional<String> figures = figures(right);
    if (!has(text, wrong) || figures.isPresent() != figures(wrong).isPresent()) {
      return Optional.empty();
    }
    Replaced.Piece old = places(text, wrong).get(0);
    String fresh =
        figures
            .flatMap(each -> figures(old.word()).map(before -> old.word().replace(before, each)))
            .orElseGet(() -> likeIt(old.word(), right));
    return Optional.of(text.substring(0, old.start()) + fresh + text.substring(old.end()));
  }

  /** With a capital where the word in its place has one. */
  private static String likeIt(String old, String right) {
    return Character.isUpperCase(old.charAt(0))
        ? Letters.upper(right.substring(0, 1)) + right.substring(1)
        : right;
  }

  /** The number of some words that are nothing else, but for one short word: "il 31". */
  static Optional<String> onlyNumber(String words) {
    List<Replaced.Piece> pieces = Replaced.pieces(words);
    return pieces.size() <= 2
            && pieces.stream()
                .allMatch(
                    each ->
                        each.word().length() <= SHORT_WORD
                            || each.word().chars().allMatch(Character::isDigit))
        ? figures(words)
        : Optional.empty();
  }

  private static List<Replaced.Piece> places(String text, String value) {
    Optional<String> figures = figures(value);
    String word = PlainText.of(value);
    return Replaced.pieces(text).stream()
        .filter(
            each ->
                figures.isPresent()
                    ? figures(each.word()).equals(figures)
                    : PlainText.of(each.word()).equals(word))
        .toList();
  }

  /** The first number of some words without what stands beside it: 14 of "14th", 16:30, 1.200. */
  private static Optional<String> figures(String words) {
    int start = 0;
    while (start < words.length() && !Character.isDigit(words.charAt(start))) {
      start++;
    }
    int end = start;
    for (int at = start; at < words.length(); at++) {
      if (Character.isDigit(words.charAt(at))) {
        end = at + 1;
      } else if (WITHIN_A_NUMBER.indexOf(words.charAt(at)) < 0) {
        break;
      }
    }
    return start < end ? Optional.of(words.substring(start, end)) : Optional.empty();
  }
}
