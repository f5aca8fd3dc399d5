package io.echovault.core.recall;

/** Tells by words alone what they ask for, whatever the memories say. */
public final class AskedFor {
  private AskedFor() {}

  /** Whether words ask for a number or a time. */
  public static boolean aValue(String words) {
    return QuestionKind.of(words).isValue();
  }

  /** Whether words have one that asks for a fact, such as "who". */
  public static boolean aFact(String words) {
    return QuestionKind.asksForFact(words);
  }
}
