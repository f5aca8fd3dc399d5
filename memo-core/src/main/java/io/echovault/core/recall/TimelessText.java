package io.echovault.core.recall;

/** Takes over the marks of times from a plain text to the text as it was written. */
final class TimelessText {
  private static final char MARK = '*';

  /** A number above it, alone, is no day. */
  private static final int DAYS = 31;

  /** So many figures are a year. */
  private static final int YEAR = 4;

  private TimelessText() {}

  /**
   * The text with its times marked; the plain one where its letters can not be told apart.
   *
   * @param marked the text without accents and vowel signs, a star for each letter of a time
   */
  static String of(String text, String marked) {
    StringBuilder taken = new StringBuilder(text);
    int plain = 0;
    for (int at = 0; at < text.length(); at++) {
      boolean dropped =
          marked.length() < text.length()
              && Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK;
      if (dropped) {
        if (plain > 0 && marked.charAt(plain - 1) == MARK) {
          taken.setCharAt(at, MARK);
        }
        continue;
      }
      if (plain == marked.length()) {
        return marked;
      }
      if (marked.charAt(plain) == MARK) {
        taken.setCharAt(at, MARK);
      }
      plain++;
    }
    return plain == marked.length() ? withNumbers(text, taken) : marked;
  }

  /** With those numbers put back that are no days: "il 38 di scarpe" is a size. */
  private static String withNumbers(String text, StringBuilder taken) {
    int at = 0;
    while (at < taken.length()) {
      int start = at;
      while (at < taken.length() && taken.charAt(at) == MARK) {
        at++;
      }
      if (at > start && isSize(text.substring(start, at))) {
        taken.replace(start, at, text.substring(start, at));
      }
      at++;
    }
    return taken.toString();
  }

  private static boolean isSize(String words) {
    int digits = (int) words.chars().filter(Character::isDigit).count();
    int first = 0;
    while (first < words.length() && !Character.isDigit(words.charAt(first))) {
      first++;
    }
    int end = Math.min(words.length(), first + digits);
    String number = words.substring(first, end);
    boolean alone =
        digits > 1
            && digits < YEAR
            && end == words.length()
            && number.chars().allMatch(each -> each >= '0' && each <= '9');
    return alone && Integer.parseInt(number) > DAYS;
  }
}
