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

  private QuestionWords() {}

  /** What the question words of a text say of it. */
  public enum Sense {
    /** It asks. */
    ASKS,
    /** It tells, though it has a question word or begins like a question. */
    TELLS,
    /** It may ask: it has the form of a question, which is that of many a statement too. */
    MAY_ASK,
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
    double least = leastToAsk(words);
    return GRAMMARS
        .find(heard, language, (kind, sure) -> sure >= least || isNoQuestion(kind))
        .stream()
        .filter(found -> isNoQuestion(found.kind()) || found.confidence() >= least)
        .findFirst()
        .map(found -> sense(found, words))
        .orElse(Sense.UNKNOWN);
  }

  private static Sense sense(Found found, List<Word> words) {
    return switch (found.kind()) {
      case TELL -> Sense.TELLS;
      case MAY -> Sense.MAY_ASK;
      case BRIEF ->
          words.size() <= BRIEFLY && words.stream().noneMatch(QuestionWords::tells)
              ? Sense.MAY_ASK
              : Sense.UNKNOWN;
      default -> Sense.ASKS;
    };
  }

  /** Whether a pattern counts however sure it is, since it does not say that words surely ask. */
  private static boolean isNoQuestion(String kind) {
    return kind.equals(TELL) || kind.equals(MAY) || kind.equals(BRIEF);
  }

  /**
   * How sure a pattern must be that words ask: surer where they are many, or tell by themselves.
   */
  private static double leastToAsk(List<Word> words) {
    if (words.size() > SHORT) {
      return SURE;
    }
    return words.stream().anyMatch(QuestionWords::tells) ? BY_A_WORD : ENOUGH;
  }
}
