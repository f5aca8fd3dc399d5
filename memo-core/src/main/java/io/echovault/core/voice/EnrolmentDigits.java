package io.echovault.core.voice;

import io.echovault.core.sealing.Randomness;
import java.util.ArrayList;
import java.util.List;

/** Makes the digits of an enrolment: of three notes, in which each digit is said once or more. */
final class EnrolmentDigits {
  private static final int DIGITS = 10;
  private static final int LENGTH = 6;

  private EnrolmentDigits() {}

  /** Six digits for each note, of which no two neighbours are alike. */
  static List<String> draw() {
    List<Integer> all = new ArrayList<>();
    for (int digit = 0; digit < DIGITS; digit++) {
      // Slightly uneven, which does no harm: these digits are no secret.
      all.add((Randomness.bytes(1)[0] & 0xff) % (all.size() + 1), digit);
    }
    StringBuilder twice = new StringBuilder();
    for (int at = 0; at < 2 * LENGTH; at++) {
      twice.append(all.get(at % DIGITS));
    }
    return List.of(twice.substring(0, LENGTH), twice.substring(LENGTH), DigitChallenge.draw());
  }
}
