package io.echovault.core.text;

import java.util.Locale;

/**
 * Small and capital letters, one character at a time. {@link String#toLowerCase} looks around a
 * Greek sigma for the end of its word, which takes a minute for a long text of nothing else.
 */
public final class Letters {
  private Letters() {}

  /** Every letter as a small one, whatever stands around it; İ is i. */
  public static String lower(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    StringBuilder lower = new StringBuilder(text.length());
    text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }

  /** Every letter as a capital, where there is a single one; ß stays. */
  public static String upper(String text) {
    if (isAscii(text)) {
      return text.toUpperCase(Locale.ROOT);
    }
    StringBuilder upper = new StringBuilder(text.length());
    text.codePoints().map(Character::toUpperCase).forEach(upper::appendCodePoint);
    return upper.toString();
  }

  /** Whether every character is one of the first 128. */
  public static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
