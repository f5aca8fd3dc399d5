package io.echovault.core.understanding.requests;

import io.echovault.core.text.LanguageGuess;
import java.util.Optional;

/**
 * One text and what several readers want to know of it, each of which is found out once, when the
 * first of them asks. For one thread, and prints no words.
 */
public final class Heard {
  private final String text;
  private Optional<Sentence> sentence = Optional.empty();
  private Optional<Optional<String>> language = Optional.empty();
  private Optional<QuestionWords.Sense> sense = Optional.empty();

  private Heard(String text) {
    this.text = text;
  }

  /** A text that nothing is known of. */
  public static Heard of(String text) {
    return new Heard(text);
  }

  /** The text as it was written. */
  public String text() {
    return text;
  }

  /** The language that the text shows; two lower-case letters. */
  public Optional<String> language() {
    if (language.isEmpty()) {
      language = Optional.of(LanguageGuess.of(text));
    }
    return language.get();
  }

  /** Its words. */
  Sentence sentence() {
    if (sentence.isEmpty()) {
      sentence = Optional.of(Sentence.of(text));
    }
    return sentence.get();
  }

  /**
   * What its question words say of it.
   *
   * @param member the member's language, two lower-case letters, the same each time
   */
  public QuestionWords.Sense sense(String member) {
    if (sense.isEmpty()) {
      sense = Optional.of(QuestionWords.read(this, member));
    }
    return sense.get();
  }

  /**
   * Whether it has a form in which people ask, where its question words say nothing.
   *
   * @param member the member's language, two lower-case letters
   */
  public boolean mayAsk(String member) {
    return sense(member) == QuestionWords.Sense.UNKNOWN && QuestionWords.mayAsk(this, member);
  }

  /**
   * Whether it has a form in which people only tell, "my size is 39", where its question words say
   * nothing.
   *
   * @param member the member's language, two lower-case letters
   */
  public boolean isPlain(String member) {
    return sense(member) == QuestionWords.Sense.UNKNOWN && QuestionWords.isPlain(this, member);
  }

  /** Whether something is told under a heading: "shopping: milk, bread". */
  public boolean hasHeading() {
    return sentence().words().stream().skip(1).anyMatch(word -> word.mark() == ':');
  }

  /** How many words it has. */
  public int size() {
    return sentence().words().size();
  }

  /** Whether it has a verb by which things are told of, as "is" and "has". */
  public boolean hasVerb() {
    return sentence().words().stream().anyMatch(QuestionWords::isVerb);
  }

  @Override
  public String toString() {
    return "Heard[" + text.length() + "]";
  }
}
