package io.echovault.core.voice;

import io.echovault.core.sealing.Randomness;

/** Makes the digits that somebody is asked to say, which nobody can foresee. */
public final class DigitChallenge {
  private static final int LENGTH = 6;
  private static final int DIGITS = 10;
  private static final int BYTE_VALUES = 256;

  private DigitChallenge() {}

  /** Six digits, of which no two neighbours are alike: "double three" is left to nobody's ear. */
  public static String draw() {
    StringBuilder digits = new StringBuilder();
    int last = below(DIGITS);
    digits.append(last);
    while (digits.length() < LENGTH) {
      // One to nine steps further lands on each other digit.
      last = (last + 1 + below(DIGITS - 1)) % DIGITS;
      digits.append(last);
    }
    return digits.toString();
  }

  /** Each number below is as likely: what a byte has beyond a multiple of them is drawn again. */
  private static int below(int most) {
    int even = BYTE_VALUES - BYTE_VALUES % most;
    int drawn = even;
    while (drawn >= even) {
      drawn = Randomness.bytes(1)[0] & 0xff;
    }
    return drawn % most;
  }
}
