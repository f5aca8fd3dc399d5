package io.echovault.core.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text made easy to match: one form for accents, widths, quotes and blanks. */
public final class PlainText {
  private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Cf}\\x00]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x00]+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern SINGLE_QUOTES = Pattern.compile("[‘’‛´`]");
  private static final Pattern DASHES = Pattern.compile("[‐‑‒–—−]");

  private PlainText() {}

  /** Lower case, without accents; single blanks, straight quotes, nothing at the ends. */
  public static String of(String text) {
    return unaccented(text).toLowerCase(Locale.ROOT);
  }

  /** The same with its capitals. */
  public static String unaccented(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return blanksAndQuotes(bare);
  }

  /** Lower case with accents; single blanks, straight quotes, nothing at the ends. */
  public static String accented(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return blanksAndQuotes(INVISIBLE.matcher(composed).replaceAll("")).toLowerCase(Locale.ROOT);
  }

  private static String blanksAndQuotes(String text) {
    String straight = SINGLE_QUOTES.matcher(text).replaceAll("'");
    return BLANKS.matcher(DASHES.matcher(straight).replaceAll("-")).replaceAll(" ").strip();
  }
}
