package io.echovault.core.session;

import io.echovault.ports.vocabulary.PinFault;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The PINs that somebody would try first. */
final class GuessablePins {
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2099;

  /** Days, months and years in the orders in which people write dates; "Y" has four digits. */
  private static final List<String> DATES =
      List.of(
          "ddmmyy", "mmddyy", "yymmdd", "yyddmm", "ddmmY", "mmddY", "Ymmdd", "Yddmm", "dmmY",
          "ddmY", "mddY", "mmdY", "dmY", "mdY", "Ymd", "Ydm", "Ymmd", "Ymdd", "Ydmm", "Yddm", "mmY",
          "Ymm", "YY");

  /** Keys of a phone's keypad that lie in one line. */
  private static final Set<String> LINES =
      Set.of(
          "123", "456", "789", "147", "258", "369", "159", "357", "2580", "580", "321", "654",
          "987", "741", "852", "963", "951", "753", "0852", "085");

  private static final List<Integer> DAYS = List.of(31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);

  private GuessablePins() {}

  /** Why a PIN of digits is too easy to guess; empty when it is not. */
  static Optional<PinFault> fault(String pin) {
    if (stepsBy(pin, 1, 0)) {
      return Optional.of(PinFault.ONE_DIGIT);
    }
    for (int step = 1; step <= 9; step++) {
      if (stepsBy(pin, 1, step)) {
        return Optional.of(PinFault.COUNTS);
      }
    }
    if (repeats(pin)) {
      return Optional.of(PinFault.REPEATS);
    }
    if (countsInPairs(pin)) {
      return Optional.of(PinFault.COUNTS_IN_PAIRS);
    }
    if (pin.chars().distinct().count() <= 2) {
      return Optional.of(PinFault.TWO_DIGITS);
    }
    if (inEqualRuns(pin)) {
      return Optional.of(PinFault.EQUAL_RUNS);
    }
    if (new StringBuilder(pin).reverse().toString().equals(pin)) {
      return Optional.of(PinFault.PALINDROME);
    }
    if (isDate(pin)) {
      return Optional.of(PinFault.DATE);
    }
    if (inLines(pin) || walks(pin)) {
      return Optional.of(PinFault.KEYPAD);
    }
    return Optional.empty();
  }

  /** Whether each digit follows from the one {@code apart} before by one step; after 9 comes 0. */
  private static boolean stepsBy(String pin, int apart, int step) {
    for (int i = apart; i < pin.length(); i++) {
      if ((pin.charAt(i) - pin.charAt(i - apart) + 10) % 10 != step) {
        return false;
      }
    }
    return true;
  }

  /** Such as 102030, 010203 and 112233. */
  private static boolean countsInPairs(String pin) {
    if (pin.length() % 2 != 0) {
      return false;
    }
    int step = pair(pin, 2) - pair(pin, 0);
    for (int i = 2; i < pin.length(); i += 2) {
      if (pair(pin, i) - pair(pin, i - 2) != step) {
        return false;
      }
    }
    return true;
  }

  private static int pair(String pin, int at) {
    return Integer.parseInt(pin.substring(at, at + 2));
  }

  /** Such as 121212 and 1231231. */
  private static boolean repeats(String pin) {
    for (int length = 2; length <= pin.length() / 2; length++) {
      if (stepsBy(pin, length, 0)) {
        return true;
      }
    }
    return false;
  }

  /** Such as 225588 and 777333. */
  private static boolean inEqualRuns(String pin) {
    int first = runAt(pin, 0);
    for (int i = 0; i < pin.length(); i += first) {
      if (runAt(pin, i) != first) {
        return false;
      }
    }
    return first > 1;
  }

  private static int runAt(String pin, int at) {
    int end = at;
    while (end < pin.length() && pin.charAt(end) == pin.charAt(at)) {
      end++;
    }
    return end - at;
  }

  private static boolean isDate(String pin) {
    return DATES.stream().anyMatch(form -> isDate(pin, form));
  }

  private static boolean isDate(String pin, String form) {
    int length = form.chars().map(part -> part == 'Y' ? 4 : 1).sum();
    if (length != pin.length()) {
      return false;
    }
    int day = 0;
    int month = 0;
    int at = 0;
    for (int i = 0; i < form.length(); i++) {
      char part = form.charAt(i);
      if (part == 'Y') {
        int year = Integer.parseInt(pin.substring(at, at + 4));
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
          return false;
        }
        at += 4;
      } else {
        int digit = pin.charAt(at++) - '0';
        day = part == 'd' ? day * 10 + digit : day;
        month = part == 'm' ? month * 10 + digit : month;
      }
    }
    return exists(form.contains("d") ? day : 1, form.contains("m") ? month : 1);
  }

  private static boolean exists(int day, int month) {
    // February has 29 days, since two digits leave the year open.
    return month >= 1 && month <= 12 && day >= 1 && day <= DAYS.get(month - 1);
  }

  /** Such as 147258 and 1472580. */
  private static boolean inLines(String pin) {
    return pin.isEmpty()
        || LINES.stream()
            .anyMatch(line -> pin.startsWith(line) && inLines(pin.substring(line.length())));
  }

  /** Such as 147896 and 125896: each key lies beside the one before. */
  private static boolean walks(String pin) {
    for (int i = 1; i < pin.length(); i++) {
      if (!beside(pin.charAt(i - 1) - '0', pin.charAt(i) - '0')) {
        return false;
      }
    }
    return true;
  }

  private static boolean beside(int key, int other) {
    return Math.abs(row(key) - row(other)) + Math.abs(column(key) - column(other)) == 1;
  }

  private static int row(int key) {
    return key == 0 ? 3 : (key - 1) / 3;
  }

  private static int column(int key) {
    return key == 0 ? 1 : (key - 1) % 3;
  }
}
