package io.echovault.core.understanding.requests;

/**
 * Words with drawn-out letters, as in "yesss": a letter three times in a row or more counts once.
 */
final class DrawnOut {
  private static final int MANY = 3;

  private DrawnOut() {}

  /** A word as it is said shortly; figures stay. */
  static String shortened(String word) {
    if (word.length() < MANY) {
      return word;
    }
    StringBuilder said = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); ) {
      int end = at + 1;
      while (end < word.length() && word.charAt(end) == word.charAt(at)) {
        end++;
      }
      boolean drawnOut = end - at >= MANY && Character.isLetter(word.charAt(at));
      said.append(word, at, drawnOut ? at + 1 : end);
      at = end;
    }
    return said.toString();
  }
}
