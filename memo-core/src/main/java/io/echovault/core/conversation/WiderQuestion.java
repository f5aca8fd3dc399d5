package io.echovault.core.conversation;

import io.echovault.ports.vocabulary.IncomingMessage;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question to more than one's own memories: {@code /search dept: holidays}. Does not print its
 * words.
 *
 * @param words what is looked for; may be blank
 */
public record WiderQuestion(Reach reach, String words) {
  private static final Pattern ASKED =
      Pattern.compile(
          "[\\s\\p{Cf}]*[/／]\\s*(?:search|find|recall|buscar)\\s+(dept|department|tenants?)\\s*[:：](.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** How far a question goes. */
  public enum Reach {
    /** The department of who asks. */
    DEPARTMENT,
    /** The organisation of who asks. */
    TENANT,
    /** All organisations. */
    TENANTS
  }

  /** The question that a message asks, if it asks a wider one. */
  public static Optional<WiderQuestion> in(IncomingMessage message) {
    if (!(message instanceof IncomingMessage.Text text) || text.envelope().forwarded()) {
      return Optional.empty();
    }
    Matcher matcher = ASKED.matcher(text.body());
    return matcher.matches()
        ? Optional.of(new WiderQuestion(reach(matcher.group(1)), matcher.group(2).strip()))
        : Optional.empty();
  }

  private static Reach reach(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "tenant" -> Reach.TENANT;
      case "tenants" -> Reach.TENANTS;
      default -> Reach.DEPARTMENT;
    };
  }

  @Override
  public String toString() {
    return "WiderQuestion[" + reach + "]";
  }
}
