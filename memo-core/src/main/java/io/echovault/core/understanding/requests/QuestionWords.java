package io.echovault.core.understanding.requests;

import java.util.List;
import java.util.Optional;
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

  /** Forms that only statements have. */
  private static final String PLAIN = "plain";

  /** Looked at only where nothing else says what a text is. */
  private static final Set<String> OF_FORM = Set.of(MAY, BRIEF, PLAIN);

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

  /** Other verbs that things are often told with; not all that are, since some are names too. */
  private static final Set<String> MORE_VERBS =
      Set.of(
          "come", "comes", "starts", "tiene", "tienen", "tem", "ta", "tao", "esta", "estan",
          "estao", "hat", "haben", "steht", "stehen", "liegt", "liegen", "hangt", "ha", "hanno",
          "vont", "sta");

  /** In Hindi without accents: "where", and "said". */
  private static final String WHERE_OR_SAID = "kaha";

  private QuestionWords() {}

  static boolean isVerb(Word word) {
    return TELLING.contains(word.plain()) || MORE_VERBS.contains(word.plain());
  }

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
    double least = leastToAsk(words);
    return GRAMMARS
        .find(heard, language, (kind, sure) -> !OF_FORM.contains(kind) && counts(kind, sure, least))
        .stream()
        .filter(found -> counts(found.kind(), found.confidence(), least))
        .findFirst()
        .map(found -> found.kind().equals(TELL) ? Sense.TELLS : Sense.ASKS)
        .orElse(Sense.UNKNOWN);
  }

  /** Whether a pattern counts; one that tells does however sure it is. */
  private static boolean counts(String kind, double sure, double least) {
    return sure >= least || kind.equals(TELL);
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

  /**
   * Whether a text that question words say nothing of may ask: it has a form that questions have,
   * and many a statement too, or names a thing and no value.
   */
  static boolean mayAsk(Heard heard, String language) {
    return form(heard, language).filter(found -> !found.kind().equals(PLAIN)).isPresent();
  }

  /**
   * Whether a text that question words say nothing of has a form that only statements have, in its
   * own language or, if it shows none, in the member's: "a" is "has" in French, and "the" in
   * Portuguese.
   */
  static boolean isPlain(Heard heard, String language) {
    String written = heard.language().orElse(language);
    return heard.sentence().words().stream().noneMatch(word -> WHERE_OR_SAID.equals(word.plain()))
        && form(heard, language)
            .filter(found -> found.kind().equals(PLAIN) && found.language().equals(written))
            .isPresent();
  }

  private static Optional<Found> form(Heard heard, String language) {
    List<Word> words = heard.sentence().words();
    if (words.stream().skip(1).anyMatch(word -> word.mark() == ':')) {
      return Optional.empty();
    }
    boolean brief = words.size() <= BRIEFLY && words.stream().noneMatch(QuestionWords::tells);
    return GRAMMARS
        .find(
            heard,
            language,
            (kind, sure) -> OF_FORM.contains(kind) && (brief || !kind.equals(BRIEF)))
        .stream()
        .findFirst();
  }
}
