package io.echovault.core.recall;

/**
 * What a question asks for by its words alone, whatever the memories say.
 *
 * @param time whether it asks when something is
 * @param place whether it asks where something is
 * @param several whether it asks for several, so that each memory that answers is one of them
 */
public record AskedFor(boolean time, boolean place, boolean several) {
  static AskedFor of(String question) {
    QuestionKind kind = QuestionKind.of(question);
    return new AskedFor(
        kind == QuestionKind.TIME,
        kind == QuestionKind.PLACE,
        AskingWords.askForSeveral(Words.plain(question)));
  }

  /** Whether words ask for a number or a time. */
  public static boolean aValue(String words) {
    return QuestionKind.of(words).isValue();
  }

  /** Whether words ask what somebody or something is called, and not of what make it is. */
  public static boolean aName(String words) {
    return QuestionKind.of(words) == QuestionKind.NAME
        && !AskingWords.askForAMake(Words.plain(words));
  }

  /** Whether words ask for what is usually locked, such as a password. */
  public static boolean aSecret(String words) {
    return Concepts.of(words).stream().anyMatch(Measures::isSecret);
  }

  /** Whether words have one that asks for a fact, such as "who". */
  public static boolean aFact(String words) {
    return QuestionKind.asksForFact(words);
  }
}
