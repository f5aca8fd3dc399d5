package io.echovault.ports.vocabulary;

/** Why a new PIN cannot be taken. */
public enum PinFault {
  /** It has other signs than digits, or too few or too many. */
  NOT_DIGITS,
  /** One digit, repeated. */
  ONE_DIGIT,
  /** Digits that count up or down. */
  COUNTS,
  /** A few digits, repeated. */
  REPEATS,
  /** Pairs of digits that count up or down. */
  COUNTS_IN_PAIRS,
  /** Two different digits only. */
  TWO_DIGITS,
  /** Equal digits side by side only. */
  EQUAL_RUNS,
  /** The same forwards and backwards. */
  PALINDROME,
  /** A date. */
  DATE,
  /** Keys of the keypad that lie side by side. */
  KEYPAD,
  /** The PIN that the member has was not given. */
  PRESENT_MISSING,
  /** The PIN that the member has. */
  SAME_AS_PRESENT
}
