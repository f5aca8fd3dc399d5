package io.echovault.core.time;

/** Figures of other scripts than the Latin one. */
final class Figures {
  private Figures() {}

  /** The same text with {@code 0} to {@code 9} for them; no place in it moves. */
  static String latin(String text) {
    boolean none = text.chars().noneMatch(each -> each > 127 && Character.isDigit(each));
    if (none) {
      return text;
    }
    StringBuilder latin = new StringBuilder(text);
    for (int at = 0; at < latin.length(); at++) {
      char each = latin.charAt(at);
      if (Character.isDigit(each)) {
        latin.setCharAt(at, (char) ('0' + Character.digit(each, 10)));
      }
    }
    return latin.toString();
  }
}
