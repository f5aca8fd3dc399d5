package io.echovault.text;

import java.util.regex.Pattern;

/**
 * Numbers, dates, phones and codes: found before anything else, and written in one way, so that
 * "+34 600-111-222" and "+34600111222" are the same. Every repetition is bounded or gives nothing
 * back, so that no text takes more than a time that grows with its length.
 */
final class Codes {
  private static final String DATE =
      "\\p{Nd}{4}[-/]\\p{Nd}{1,2}[-/]\\p{Nd}{1,2}|\\p{Nd}{1,2}[-/]\\p{Nd}{1,2}[-/]\\p{Nd}{4}";

  /** With more groups it is a list of numbers, and would be read anew from each of them. */
  private static final String AMOUNT = "\\p{Nd}++(?:[.,]\\p{Nd}++){1,12}+";

  /** With fewer digits, numbers that only stand side by side would be taken for one. */
  private static final String PHONE =
      "\\+\\p{Nd}(?:[ ()/.-]{0,2}\\p{Nd}){6,24}|\\(?\\p{Nd}(?:[ ()/-]{0,2}\\p{Nd}){8,24}";

  private static final String CODE =
      "[\\p{L}\\p{M}\\p{Nd}]++(?:(?:[-_/#]|(?<=\\p{Nd})[.:](?=\\p{Nd}))[\\p{L}\\p{M}\\p{Nd}]++)*+";

  private static final String ALONE = "(?![\\p{L}\\p{Nd}])";

  /** What may be one, {@link #isOne} decides. */
  static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}])(?:(?:%s)%s|(?:%s)%s|(?:%s)%s|%s)"
              .formatted(DATE, ALONE, AMOUNT, ALONE, PHONE, ALONE, CODE));

  private static final Pattern DATES = Pattern.compile(DATE);
  private static final Pattern AMOUNTS = Pattern.compile(AMOUNT);
  private static final Pattern THOUSANDS = Pattern.compile("[.,](?=\\p{Nd}{3}(?!\\p{Nd}))");
  private static final Pattern JOINT = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]++");
  private static final Pattern PLAIN_WORD = Pattern.compile("\\p{L}[\\p{Ll}\\p{M}]{3}");
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

  private Codes() {}

  /** Whether it is a code, and not a word or, as in "3-year-old", words joined to a number. */
  static boolean isOne(String candidate) {
    return DIGIT.matcher(candidate).find()
        && !(JOINT.matcher(candidate).find() && PLAIN_WORD.matcher(candidate).find());
  }

  /** The one way in which a code is written. */
  static String written(String code) {
    if (DATES.matcher(code).matches()) {
      return withPlainDigits(code.replace('/', '-'));
    }
    if (AMOUNTS.matcher(code).matches()) {
      return withPlainDigits(THOUSANDS.matcher(code).replaceAll("").replace(',', '.'));
    }
    return withPlainDigits(JOINT.matcher(code).replaceAll(""));
  }

  private static String withPlainDigits(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
