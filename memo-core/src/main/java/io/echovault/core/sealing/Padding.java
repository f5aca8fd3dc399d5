package io.echovault.core.sealing;

import io.echovault.ports.vocabulary.MemoException;
import java.util.Arrays;

/**
 * Fills content up to the next step before it is sealed, so that the length of what is sealed tells
 * little. Steps are 64 bytes apart up to 1 KiB; above that they are an eighth of the largest power
 * of two that the length holds. The content is followed by one byte 80 (hexadecimal) and by zeros.
 */
final class Padding {
  private static final int STEP = 64;
  private static final int MOST_IN_EQUAL_STEPS = 1024;
  private static final byte MARK = (byte) 0x80;

  private Padding() {}

  /**
   * The content with its padding.
   *
   * @throws ArithmeticException when that is longer than an array can be
   */
  static byte[] add(byte[] content) {
    byte[] padded = Arrays.copyOf(content, stepFor(content.length));
    padded[content.length] = MARK;
    return padded;
  }

  /**
   * The content without its padding.
   *
   * @throws MemoException.Unreadable when there is no padding, or another than the content's length
   *     asks for
   */
  static byte[] remove(byte[] padded) {
    int mark = padded.length - 1;
    while (mark >= 0 && padded[mark] == 0) {
      mark--;
    }
    if (mark < 0 || padded[mark] != MARK || stepFor(mark) != padded.length) {
      throw new MemoException.Unreadable("sealed content is not padded as it has to be");
    }
    return Arrays.copyOf(padded, mark);
  }

  /** How long content of a length is with its padding; the mark always has room. */
  static int stepFor(int length) {
    int least = Math.addExact(length, 1);
    int step = least <= MOST_IN_EQUAL_STEPS ? STEP : Integer.highestOneBit(least) / 8;
    return Math.multiplyExact(Math.floorDiv(Math.addExact(least, step - 1), step), step);
  }
}
