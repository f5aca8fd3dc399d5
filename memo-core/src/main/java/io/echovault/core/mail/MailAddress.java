package io.echovault.core.mail;

import java.util.Optional;

/** Reads mail addresses as people give them: one plain address in ASCII, without a name. */
public final class MailAddress {
  /** RFC 5321, 4.5.3.1.1: what stands before the @ has at most 64 characters. */
  private static final int LONGEST_LOCAL = 64;

  /** What a channel identity holds. */
  private static final int LONGEST = 160;

  /** RFC 1035, 2.3.4: a label of a domain has at most 63 characters. */
  private static final int LONGEST_LABEL = 63;

  /** RFC 5322, 3.2.3: what may stand in an atom besides letters and digits, and the dot. */
  private static final String ATOM = "!#$%&'*+-/=?^_`{|}~.";

  private MailAddress() {}

  /** The address, its domain in lower case; empty for anything else. */
  public static Optional<String> of(String given) {
    int at = given.indexOf('@');
    if (given.length() > LONGEST || at < 1 || at > LONGEST_LOCAL) {
      return Optional.empty();
    }
    String local = given.substring(0, at);
    String domain = lower(given.substring(at + 1));
    return isLocal(local) && isDomain(domain)
        ? Optional.of(local + "@" + domain)
        : Optional.empty();
  }

  private static boolean isLocal(String local) {
    return local.chars().allMatch(c -> isLetterOrDigit(c) || ATOM.indexOf(c) >= 0)
        && !local.startsWith(".")
        && !local.endsWith(".")
        && !local.contains("..");
  }

  private static boolean isDomain(String domain) {
    int labels = 0;
    int from = 0;
    while (from <= domain.length()) {
      int dot = domain.indexOf('.', from);
      int end = dot < 0 ? domain.length() : dot;
      if (!isLabel(domain.substring(from, end))) {
        return false;
      }
      labels++;
      from = end + 1;
    }
    return labels >= 2;
  }

  private static boolean isLabel(String label) {
    return !label.isEmpty()
        && label.length() <= LONGEST_LABEL
        && label.chars().allMatch(c -> isLetterOrDigit(c) || c == '-')
        && !label.startsWith("-")
        && !label.endsWith("-");
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static String lower(String ascii) {
    var lower = new StringBuilder();
    ascii.chars().map(c -> c >= 'A' && c <= 'Z' ? c + 32 : c).forEach(c -> lower.append((char) c));
    return lower.toString();
  }
}
