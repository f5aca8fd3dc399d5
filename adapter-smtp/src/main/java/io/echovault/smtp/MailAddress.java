package io.echovault.smtp;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/** Reads mail addresses as people give them, and takes no more than one plain address. */
final class MailAddress {
  /** RFC 5321, 4.5.3.1: a path has at most 256 octets with its brackets. */
  private static final int LONGEST = 254;

  private MailAddress() {}

  /** One address such as ana@example.org without a display name; empty for anything else. */
  static Optional<InternetAddress> of(String given) {
    String plain = given.strip();
    // Only what can stand in an envelope without quoting: no control character, comma or bracket.
    boolean odd =
        plain.chars().anyMatch(c -> c <= ' ' || c >= 0x7f || ",;:<>()[]\"\\".indexOf(c) >= 0);
    if (odd || plain.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var address = new InternetAddress(plain, true);
      int at = plain.lastIndexOf('@');
      return at > 0 && plain.indexOf('.', at) > at + 1 && !plain.endsWith(".")
          ? Optional.of(address)
          : Optional.empty();
    } catch (AddressException e) {
      return Optional.empty();
    }
  }
}
