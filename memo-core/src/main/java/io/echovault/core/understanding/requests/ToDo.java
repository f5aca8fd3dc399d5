package io.echovault.core.understanding.requests;

/** Whether a text asks for all that there is to do, as "what's on my to-do list?" does. */
public final class ToDo {
  private static final String KIND = "ask.todo";

  private ToDo() {}

  /**
   * Whether it does.
   *
   * @param language of the member, two lower-case letters
   */
  public static boolean isAsked(String text, String language) {
    return !Requests.GRAMMARS
        .find(Heard.of(text), language, (kind, confidence) -> KIND.equals(kind))
        .isEmpty();
  }
}
