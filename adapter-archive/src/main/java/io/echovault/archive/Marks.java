package io.echovault.archive;

import java.util.regex.Pattern;

/** The invisible signs that WhatsApp puts into an export. */
final class Marks {
  /** Stands before words that are WhatsApp's own. */
  static final char OWN_WORDS = '\u200E';

  private static final Pattern UNSEEN =
      Pattern.compile("[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]");
  private static final Pattern OWN = Pattern.compile(String.valueOf(OWN_WORDS));
  private static final Pattern SPACE = Pattern.compile("[\u00A0\u2007\u2009\u202F]");

  private Marks() {}

  /** A line with plain spaces and without direction marks. */
  static String plain(String line) {
    return SPACE.matcher(UNSEEN.matcher(line).replaceAll("")).replaceAll(" ");
  }

  /** Somebody's words without the marks that WhatsApp added. */
  static String words(String text) {
    return OWN.matcher(text).replaceAll("").strip();
  }
}
