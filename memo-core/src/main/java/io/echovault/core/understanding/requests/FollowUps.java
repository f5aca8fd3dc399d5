package io.echovault.core.understanding.requests;

import java.util.Optional;

/** Takes a follow-up apart: what of the last question or answer it asks. */
public final class FollowUps {
  private static final String PREFIX = "followup.";

  /** What a follow-up asks. */
  public enum Kind {
    /** When what was answered was: "when was that?". */
    WHEN,
    /** Where what was answered is. */
    WHERE,
    /** Something about what was last spoken of: "how much was it", "who said that". */
    IT,
    /** What else fits the last question: "the other one". */
    OTHER,
    /** What was before: "and before that?". */
    BEFORE,
    /** Something about the person last spoken of: "and his phone?", "how much did she take". */
    PERSON,
    /** The last question about something else: "and the phone?". */
    ABOUT
  }

  /**
   * A follow-up.
   *
   * @param about the new thing, person or attribute; for {@link Kind#ABOUT}, and for {@link
   *     Kind#PERSON} where an attribute is named
   */
  public record FollowUp(Kind kind, Optional<String> about) {
    /** Prints no words. */
    @Override
    public String toString() {
      return "FollowUp[" + kind + "]";
    }
  }

  private FollowUps() {}

  /** The follow-up that a text is; empty when it is none. */
  public static Optional<FollowUp> read(String text, String language) {
    return Requests.GRAMMARS
        .find(Heard.of(text), language, (kind, confidence) -> kind.startsWith(PREFIX))
        .stream()
        .findFirst()
        .map(found -> new FollowUp(kind(found.kind().substring(PREFIX.length())), found.at("x")));
  }

  private static Kind kind(String name) {
    return switch (name) {
      case "when" -> Kind.WHEN;
      case "where" -> Kind.WHERE;
      case "it" -> Kind.IT;
      case "other" -> Kind.OTHER;
      case "before" -> Kind.BEFORE;
      case "person" -> Kind.PERSON;
      default -> Kind.ABOUT;
    };
  }
}
