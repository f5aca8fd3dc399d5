package io.echovault.core.colleagues;

/**
 * A question to more than one's own memories: {@code /search dept: holidays}. Does not print its
 * words.
 *
 * @param words what is looked for; may be blank
 */
public record WiderQuestion(Reach reach, String words) {
  /** How far a question goes. */
  public enum Reach {
    /** The department of who asks. */
    DEPARTMENT,
    /** The organisation of who asks. */
    TENANT,
    /** All organisations. */
    TENANTS
  }

  @Override
  public String toString() {
    return "WiderQuestion[" + reach + "]";
  }
}
