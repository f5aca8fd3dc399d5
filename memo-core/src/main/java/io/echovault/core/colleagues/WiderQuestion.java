package io.echovault.core.colleagues;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.ports.vocabulary.IncomingMessage;
import java.util.Locale;
import java.util.Optional;

/**
 * A question to more than one's own memories: {@code /search dept: holidays}. Does not print its
 * words.
 *
 * @param words what is looked for; may be blank
 */
public record WiderQuestion(Reach reach, String words) {
  private static final BoundedPattern ASKED =
      BoundedPattern.compile(
          "[\\s\\p{Cf}]*[/／]\\s*(?:search|find|recall|buscar)\\s+(dept|department|tenants?)\\s*[:：](.*)",
          BoundedPattern.CASE_INSENSITIVE | BoundedPattern.DOTALL);

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
    BoundedMatcher matcher = ASKED.matcher(text.body());
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
