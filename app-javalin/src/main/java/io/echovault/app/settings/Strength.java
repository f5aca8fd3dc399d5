package io.echovault.app.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a secret may stay one. It cannot be told from a secret that it was chosen by chance, only
 * that it was not.
 */
final class Strength {
  private static final List<String> TELLING =
      List.of(
          "change-me",
          "changeme",
          "change_me",
          "example",
          "password",
          "passwort",
          "secret",
          "canary",
          "default",
          "letmein",
          "qwerty",
          "openssl rand",
          "echovault",
          "whatsapp",
          "webhook",
          "...");

  private Strength() {}

  /**
   * Why a secret is too weak; empty when nothing says so.
   *
   * @param length how many characters it has at least
   * @param bits how much variety its characters have at least, in bits
   */
  static Optional<String> weakness(String secret, int length, int bits) {
    String plain = secret.toLowerCase(Locale.ROOT);
    if (secret.length() < length) {
      return Optional.of("has fewer than " + length + " characters");
    }
    if (TELLING.stream().anyMatch(plain::contains)) {
      return Optional.of("is an example, or made of words that are tried first");
    }
    if (repeats(plain) || variety(plain) < bits) {
      return Optional.of("repeats itself");
    }
    return runs(plain) ? Optional.of("is a run of neighbours such as 12345") : Optional.empty();
  }

  // One part over and over, the last one maybe cut off.
  private static boolean repeats(String secret) {
    for (int part = 1; part <= secret.length() / 2; part++) {
      if (secret.regionMatches(0, secret, part, secret.length() - part)) {
        return true;
      }
    }
    return false;
  }

  /** Shannon's measure over single characters, times their number. */
  private static double variety(String secret) {
    double sum = 0;
    for (int each : secret.chars().distinct().toArray()) {
      double share = secret.chars().filter(c -> c == each).count() / (double) secret.length();
      sum -= share * Math.log(share) / Math.log(2);
    }
    return sum * secret.length();
  }

  private static boolean runs(String secret) {
    int steps = 0;
    for (int at = 1; at < secret.length(); at++) {
      if (Math.abs(secret.charAt(at) - secret.charAt(at - 1)) <= 1) {
        steps++;
      }
    }
    return steps * 5 > (secret.length() - 1) * 3;
  }
}
