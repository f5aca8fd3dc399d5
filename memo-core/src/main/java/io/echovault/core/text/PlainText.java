package io.echovault.core.text;

import java.text.Normalizer;

/** Text made easy to match: one form for accents, widths, quotes and blanks. */
public final class PlainText {
  private static final String SINGLE_QUOTES = "‘’‛´`";
  private static final String DASHES = "‐‑‒–—−";

  private static final int ALWAYS = 64;

  /**
   * The most marks in a row, as in the Stream-Safe Text Format (Unicode Standard Annex 15, section
   * 13): a normaliser sorts them, in a time that grows with the square of their number.
   */
  private static final int MOST_MARKS = 30;

  private PlainText() {}

  /** Lower case, without accents; single blanks, straight quotes, nothing at the ends. */
  public static String of(String text) {
    return Letters.lower(unaccented(text));
  }

  /** The same with its capitals. */
  public static String unaccented(String text) {
    return plain(decomposed(text), false);
  }

  /**
   * Whether it has letters that stand for others, such as the long s, and that only {@link #of}
   * takes for these.
   */
  public static boolean standsForOtherLetters(String text) {
    if (Letters.isAscii(text)) {
      return false;
    }
    for (int at = 0; at < text.length(); ) {
      int each = text.codePointAt(at);
      at += Character.charCount(each);
      if (each >= 128 && Character.isLetter(each) && standsForOthers(Character.toString(each))) {
        return true;
      }
    }
    return false;
  }

  private static boolean standsForOthers(String letter) {
    return !Normalizer.normalize(letter, Normalizer.Form.NFKD)
        .equals(Normalizer.normalize(letter, Normalizer.Form.NFD));
  }

  /** Lower case with accents; single blanks, straight quotes, nothing at the ends. */
  public static String accented(String text) {
    String composed = normalized(text, Normalizer.Form.NFKC, Normalizer.Form.NFC);
    return Letters.lower(plain(composed, true));
  }

  /** The same letters with every accent as a sign of its own, and one form for widths. */
  public static String decomposed(String text) {
    return normalized(text, Normalizer.Form.NFKD, Normalizer.Form.NFD);
  }

  /**
   * One sign may stand for eighteen letters (U+FDFA). A text that would become much longer by such
   * signs keeps them, so that reading it takes no longer than its length allows.
   */
  private static String normalized(String text, Normalizer.Form form, Normalizer.Form shorter) {
    if (Letters.isAscii(text)) {
      return text;
    }
    String safe = withoutExcessMarks(text);
    String normalized = Normalizer.normalize(safe, form);
    if (normalized.length() <= longest(text)) {
      return normalized;
    }
    String plainer = Normalizer.normalize(safe, shorter);
    return normalized.length() <= longest(plainer) ? normalized : plainer;
  }

  private static String withoutExcessMarks(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    int marks = 0;
    for (int at = 0; at < text.length(); ) {
      int each = text.codePointAt(at);
      at += Character.charCount(each);
      marks = isAnyMark(each) ? marks + 1 : 0;
      if (marks <= MOST_MARKS) {
        safe.appendCodePoint(each);
      }
    }
    return safe.length() == text.length() ? text : safe.toString();
  }

  private static boolean isAnyMark(int each) {
    if (each < 128) {
      return false;
    }
    int type = Character.getType(each);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static int longest(String text) {
    return text.length() + text.length() / 2 + ALWAYS;
  }

  private static String plain(String text, boolean marksKept) {
    if (isPlain(text)) {
      return text.strip();
    }
    StringBuilder plain = new StringBuilder(text.length());
    boolean afterBlank = false;
    for (int at = 0; at < text.length(); ) {
      int each = text.codePointAt(at);
      at += Character.charCount(each);
      if (isBlank(each)) {
        if (!afterBlank) {
          plain.append(' ');
        }
        afterBlank = true;
      } else if (!isInvisible(each) && (marksKept || !isMark(each))) {
        plain.appendCodePoint(straight(each));
        afterBlank = false;
      }
    }
    return plain.toString().strip();
  }

  /** Whether there is nothing to change but at the ends, as in most of what is typed. */
  private static boolean isPlain(String text) {
    boolean afterBlank = false;
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      boolean blank = each == ' ';
      if (each < ' ' || each >= 128 || each == '`' || (blank && afterBlank)) {
        return false;
      }
      afterBlank = blank;
    }
    return true;
  }

  private static boolean isBlank(int each) {
    return each == ' ' || (each >= '\t' && each <= '\r') || (each >= 128 && isSeparator(each));
  }

  private static boolean isSeparator(int each) {
    int type = Character.getType(each);
    return type == Character.SPACE_SEPARATOR
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static boolean isInvisible(int each) {
    return each == 0 || (each >= 128 && Character.getType(each) == Character.FORMAT);
  }

  private static boolean isMark(int each) {
    return each >= 128 && Character.getType(each) == Character.NON_SPACING_MARK;
  }

  private static int straight(int each) {
    if (SINGLE_QUOTES.indexOf(each) >= 0) {
      return '\'';
    }
    return DASHES.indexOf(each) >= 0 ? '-' : each;
  }
}
