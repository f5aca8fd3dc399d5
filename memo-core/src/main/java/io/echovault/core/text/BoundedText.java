package io.echovault.core.text;

/**
 * A text that counts how often its characters are read, and stops whoever reads too often. Not safe
 * for threads.
 */
final class BoundedText implements CharSequence {
  /** So many reads each text has, however short it is. */
  static final int BASE = 10_000;

  /** So many reads there are for each character besides. */
  static final int PER_CHARACTER = 256;

  /** After so many reads the work of the whole message is looked at. */
  private static final int STRETCH = 8_192;

  private final String text;
  private final long budget;

  /** What is left after the stretch that is being read. */
  private long later;

  /** What is left of the stretch. */
  private int left;

  BoundedText(String text) {
    this.text = text;
    budget = BASE + (long) PER_CHARACTER * text.length();
    left = (int) Math.min(STRETCH, budget);
    later = budget - left;
  }

  /** How many characters were read. */
  long reads() {
    return budget - later - left;
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      goOn();
    }
    return text.charAt(index);
  }

  private void goOn() {
    if (later == 0) {
      left = 0;
      throw new StepsSpent();
    }
    MessageWork.check();
    int stretch = (int) Math.min(STRETCH, later);
    later -= stretch;
    left = stretch - 1;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
