package io.echovault.testkit;

/**
 * A text that counts how often its characters are read, to measure the work of a pattern. For one
 * thread.
 */
public final class CountedText implements CharSequence {
  private final String text;
  private long reads;

  /** A text that was not read yet. */
  public CountedText(String text) {
    this.text = text;
  }

  /** How many characters were read so far; one that is read twice counts twice. */
  public long reads() {
    return reads;
  }

  @Override
  public char charAt(int index) {
    reads++;
    return text.charAt(index);
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
