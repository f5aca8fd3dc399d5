package io.echovault.core.voice;

/** Words as they are spoken: without the marks that stand for looks only. */
final class SpokenWords {
  private static final String MARKS = "*_~`";

  private SpokenWords() {}

  /** What is left of words; blank when they were signs only. */
  static String of(String words) {
    StringBuilder spoken = new StringBuilder(words.length());
    words
        .codePoints()
        .filter(letter -> !silent(letter))
        .forEach(letter -> spoken.appendCodePoint(letter == '#' ? ' ' : letter));
    return spoken.toString().strip();
  }

  /** Pictures, their selectors and joiners, and the marks for bold and the like. */
  private static boolean silent(int letter) {
    int type = Character.getType(letter);
    return type == Character.OTHER_SYMBOL
        || type == Character.MODIFIER_SYMBOL
        || (letter >= 0xfe00 && letter <= 0xfe0f)
        || letter == 0x200d
        || (letter < 128 && MARKS.indexOf(letter) >= 0);
  }
}
