package io.echovault.core.tier;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;

/** Numbers that prove themselves by a check digit. */
final class Numbers {
  static final BoundedPattern CARD =
      BoundedPattern.compile("(?<![\\d.,+-])[2-6]\\d{3}(?:[ -]?\\d){9,15}(?![\\d.,]\\d|\\d)");
  static final BoundedPattern IBAN =
      BoundedPattern.compile("(?<![A-Za-z\\d])[A-Za-z]{2}\\d{2}(?: ?[A-Za-z\\d]){11,30}");

  /** A Brazilian tax number as it is usually written. */
  static final BoundedPattern CPF =
      BoundedPattern.compile("(?<![\\d.])\\d{3}[.]\\d{3}[.]\\d{3}-\\d{2}(?!\\d)");

  private Numbers() {}

  /** Whether there is a payment card number: 13 to 19 digits that pass Luhn's check. */
  static boolean hasCard(String text) {
    BoundedMatcher cards = CARD.matcher(text);
    return cards.all(0).stream().anyMatch(Numbers::passesLuhn) || cards.spent();
  }

  private static boolean passesLuhn(String number) {
    String digits = number.replace(" ", "").replace("-", "");
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : 2 * digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0 && digits.chars().distinct().count() > 1;
  }

  /** Whether there is an international bank account number whose check digits fit. */
  static boolean hasIban(String text) {
    BoundedMatcher accounts = IBAN.matcher(text);
    return accounts.all(0).stream()
            .map(account -> account.replace(" ", ""))
            .anyMatch(Numbers::someLengthPasses)
        || accounts.spent();
  }

  /** Words may follow the number, so that every length is tried. */
  private static boolean someLengthPasses(String candidate) {
    for (int length = Math.min(34, candidate.length()); length >= 15; length--) {
      if (passesMod97(candidate.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  private static boolean passesMod97(String iban) {
    int rest = 0;
    for (char each : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) {
      int value = Character.digit(each, 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
  }
}
