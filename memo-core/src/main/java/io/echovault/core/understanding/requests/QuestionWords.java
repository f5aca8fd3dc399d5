package io.echovault.core.understanding.requests;

import io.echovault.core.understanding.intent.Candidate;
import io.echovault.core.understanding.intent.Intent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a question that has no question mark by its question word and the order of its words:
 * "where is the key" asks, "where I parked: level 3" tells. Takes a bounded number of steps.
 */
public final class QuestionWords {
  private static final Grammars GRAMMARS = Grammars.read(".questions.txt");
  private static final String READER = "question-words-";

  /** Longer than this a text that might ask more likely tells. */
  private static final int SHORT = 9;

  private static final double SURE = 0.9;
  private static final double BY_A_WORD = 0.8;

  /** What makes a statement of words without a question word: "the number of the vet is …". */
  private static final Set<String> TELLING =
      Set.of(
          "is", "are", "was", "were", "has", "have", "changed", "es", "son", "era", "esta", "ist",
          "sind", "war", "est", "sont", "sono", "e", "fica", "hai", "hain", "है", "हैं");

  private static final double LONG = 0.7;

  private QuestionWords() {}

  private static boolean tells(Word word) {
    return TELLING.contains(word.plain()) || word.plain().chars().anyMatch(Character::isDigit);
  }

  /**
   * The question that a text is.
   *
   * @param language of the member, two lower-case letters
   */
  public static Optional<Candidate> read(String text, String language) {
    Sentence sentence = Sentence.of(text);
    List<Word> words = sentence.words();
    boolean tells = words.stream().skip(1).anyMatch(word -> word.mark() == ':');
    if (words.isEmpty() || tells) {
      return Optional.empty();
    }
    return GRAMMARS.find(text, language, kind -> true).stream()
        .findFirst()
        .filter(
            found ->
                found.confidence() >= BY_A_WORD || words.stream().noneMatch(QuestionWords::tells))
        .map(
            found ->
                found.confidence() < SURE && words.size() > SHORT ? found.doubted(LONG) : found)
        .map(
            found ->
                new Candidate(
                    new Intent.Ask(text.strip()), found.confidence(), READER + found.language()));
  }
}
