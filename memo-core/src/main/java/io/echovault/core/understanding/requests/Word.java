package io.echovault.core.understanding.requests;

import io.echovault.core.text.Letters;
import io.echovault.core.text.PlainText;

/**
 * A word of a text, in the forms that a grammar compares.
 *
 * @param accented lower case, with its accents
 * @param plain the same without them
 * @param start where it begins in the text
 * @param end where it ends in the text
 * @param mark the punctuation before it that matters: {@code . : , #}, or a blank for none
 */
record Word(String accented, String plain, int start, int end, char mark) {
  static final char NO_MARK = ' ';

  static Word of(String written, int start, char mark) {
    String said = DrawnOut.shortened(written);
    int end = start + written.length();
    if (isAscii(said)) {
      String lower = Letters.lower(said);
      return new Word(lower, lower, start, end, mark);
    }
    return new Word(accented(said), plain(said), start, end, mark);
  }

  /** The form with accents in which words are compared. */
  static String accented(String written) {
    return isDevanagari(written)
        ? devanagari(written)
        : PlainText.accented(written).replace("ß", "ss");
  }

  /** The form without accents in which words are compared. */
  static String plain(String written) {
    return isDevanagari(written) ? devanagari(written) : PlainText.of(written).replace("ß", "ss");
  }

  /** Whether it was written without accents, as many people type. */
  boolean bare() {
    return accented.equals(plain);
  }

  Word readAs(String other) {
    return new Word(other, other, start, end, mark);
  }

  /** Vowel signs carry the meaning of Hindi words and stay; the dot below is often left out. */
  private static String devanagari(String written) {
    return PlainText.accented(written).replace("\u093c", "").replace('\u0901', '\u0902');
  }

  /** Letters and figures without accents, which need no more than lower case. */
  private static boolean isAscii(String written) {
    for (int at = 0; at < written.length(); at++) {
      if (written.charAt(at) > 127) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDevanagari(String written) {
    return written.codePoints().anyMatch(each -> each >= 0x900 && each < 0x980);
  }

  @Override
  public String toString() {
    return "Word[" + start + "]";
  }
}
