package io.echovault.core.understanding.requests;

import java.util.List;
import java.util.Set;

/**
 * Tells a question that has no question mark by its question word and the order of its words:
 * "where is the key" asks, "where I parked: level 3" tells. Takes a bounded number of steps.
 */
public final class QuestionWords {
  private static final Grammars GRAMMARS = Grammars.read(".questions.txt");
  private static final String TELL = "tell";

  /** Forms that questions and statements have. */
  private static final String MAY = "may";

  /** Names of things that are asked for, which tell where a value stands beside. */
  private static final String BRIEF = "brief";

  /** Looked at only where nothing else says what a text is; "plain" is told. */
  private static final Set<String> OF_FORM = Set.of(MAY, BRIEF, "plain");

  /** Longer than this a text that might ask more likely tells. */
  private static final int SHORT = 9;

  /** Longer than this what only names a thing more likely tells of it. */
  private static final int BRIEFLY = 6;

  private static final double SURE = 0.9;
  private static final double BY_A_WORD = 0.8;
  private static final double ENOUGH = 0.7;

  /** What makes a statement of words without a question word: "the number of the vet is …". */
  private static final Set<String> TELLING =
      Set.of(
          "is", "are", "was", "were", "has", "have", "changed", "es", "son", "era", "esta", "ist",
          "sind", "war", "est", "sont", "sono", "e", "fica", "hai", "hain", "है", "हैं");

  private static final double LONG = 0.7;

  private QuestionWords() {}

  /** What the question words of a text say of it. */
  public enum Sense {
    /** It asks. */
    ASKS,
    /** It tells, though it has a question word or begins like a question. */
    TELLS,
    /** They say nothing. */
    UNKNOWN
  }

  private static boolean tells(Word word) {
    return TELLING.contains(word.plain()) || word.plain().chars().anyMatch(Character::isDigit);
  }

  /**
   * What a text is.
   *
   * @param language of the member, two lower-case letters
   */
  static Sense read(Heard heard, String language) {
    List<Word> words = heard.sentence().words();
    if (words.isEmpty() || words.stream().skip(1).anyMatch(word -> word.mark() == ':')) {
      return Sense.UNKNOWN;
    }
    return GRAMMARS.find(heard, language, kind -> !OF_FORM.contains(kind)).stream()
        .findFirst()
        .map(found -> found.kind().equals(TELL) ? Sense.TELLS : asked(found, words))
        .orElse(Sense.UNKNOWN);
  }

  /**
   * Whether a text that question words say nothing of may ask: it has a form that questions have,
   * and many a statement too, or names a thing and no value.
   */
  static boolean mayAsk(Heard heard, String language) {
    List<Word> words = heard.sentence().words();
    if (words.stream().skip(1).anyMatch(word -> word.mark() == ':')) {
      return false;
    }
    return GRAMMARS.find(heard, language, OF_FORM::contains).stream()
        .findFirst()
        .filter(found -> found.kind().equals(MAY) || isBrief(found, words))
        .isPresent();
  }

  private static boolean isBrief(Found found, List<Word> words) {
    return found.kind().equals(BRIEF)
        && words.size() <= BRIEFLY
        && words.stream().noneMatch(QuestionWords::tells);
  }

  private static Sense asked(Found found, List<Word> words) {
    boolean byAWord = found.confidence() >= BY_A_WORD;
    boolean isShort = found.confidence() >= SURE || words.size() <= SHORT;
    double confidence = isShort ? found.confidence() : found.confidence() * LONG;
    boolean told = !byAWord && words.stream().anyMatch(QuestionWords::tells);
    return confidence >= ENOUGH && !told ? Sense.ASKS : Sense.UNKNOWN;
  }
}
