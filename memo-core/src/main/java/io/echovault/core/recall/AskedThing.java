package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.WordList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The words of a question that say of what it asks, told by the memories that answer it: so that
 * what follows can ask the same of something else, or something else of the same.
 */
public final class AskedThing {
  private static final String BLANKS = " \t\n?¿!¡.,;:()\"“”«»";

  /** Words that ask how large, heavy, old or strong something is. */
  private static final Set<String> MEASURED =
      Set.copyOf(
          Words.of(
              "height tall length long wide width high weight weigh heavy old age strong big far"
                  + " deep hot cold fast thick large loud"));

  /** Words of whoever asks: such a question is about themselves. */
  private static final Set<String> ONESELF =
      WordList.plain(
          "i me my mine we us our yo mi mis nos tengo eu meu minha tenho nosso nossa ich mir mich"
              + " mein meine meinen meiner meinem wir uns unser unsere je j moi mon ma mes nous"
              + " notre io mio mia miei mie noi nostro nostra ho main maine mera meri mere mujhe hum"
              + " hamara मैं मैंने मेरा मेरी मेरे मुझे हम",
          " ");

  /** What asks which something is, of what was spoken of: "what breed is she?". */
  private static final BoundedPattern WHICH =
      BoundedPattern.compile(
          "^(?:(?:and|so|y|e|und|et|aur) )?(?:(?:de|di|da|von|a|c'est|c'est de) )?(?:what|which|que|qual|cual|qual e"
              + "|welche[rs]?|was fur ein|was fur eine|quelle?|che|kaunsi|kaunsa|kis)(?: a| o)? \\p{L}{2,20}"
              + "(?: (?:is|was|es|era|e|ist|war|est|hai|ka hai|ki hai|sono))?(?: (?:it|that|she|he|er|sie|es|il|elle|lei|lui|dele|dela|esta|isso))?\\W{0,3}$");

  private AskedThing() {}

  /**
   * The words of a question that its answers have, without verbs and without what kind of value is
   * asked for; empty when there are none.
   */
  public static String of(String question, List<String> answers) {
    List<Concept> told = concepts(answers);
    return joined(question, word -> isThing(word) && meets(word, told));
  }

  /**
   * A question without of what it asks: without its words that the answers have and the memories of
   * another thing have not. Where nothing is told of that other thing, verbs and the kind of value
   * stay.
   */
  public static String without(String question, List<String> answers, List<String> others) {
    List<Concept> told = concepts(answers);
    List<Concept> other = concepts(others);
    return joined(
        question,
        word -> !(meets(word, told) && (others.isEmpty() ? isThing(word) : !meets(word, other))));
  }

  /** Whether a text has each telling word of some words, of which there is one at least. */
  public static boolean isIn(String words, String text) {
    List<Concept> asked = Concepts.of(words);
    List<Concept> told = Concepts.of(text);
    return !asked.isEmpty() && asked.stream().allMatch(each -> told.stream().anyMatch(each::meets));
  }

  /** Whether a text has any telling word of some words. */
  public static boolean touches(String words, String text) {
    List<Concept> told = Concepts.of(text);
    return Concepts.of(words).stream().anyMatch(each -> told.stream().anyMatch(each::meets));
  }

  /**
   * Whether a question says only which fact it asks for and not of what, as "how much was it?" and
   * "quanto è costata?" do.
   */
  public static boolean isMissing(String question) {
    List<Concept> asked = Concepts.of(question);
    boolean which = asked.size() == 1 && WHICH.matcher(Words.plain(question).strip()).find();
    return (which || QuestionKind.of(question) != QuestionKind.ANY)
        && WordList.plain(question, BLANKS + "'’").stream().noneMatch(ONESELF::contains)
        && (which || asked.stream().noneMatch(AskedThing::isThing));
  }

  private static boolean isThing(Concept word) {
    return !LightWords.isVerb(word)
        && !LightWords.isOne(word)
        && !Measures.isOne(word)
        && !Figures.isAskedFor(word)
        && !word.isOneOf(MEASURED);
  }

  private static boolean isThing(String word) {
    return Concepts.of(word).stream().anyMatch(AskedThing::isThing);
  }

  private static boolean meets(String word, List<Concept> told) {
    return Concepts.of(word).stream().anyMatch(each -> told.stream().anyMatch(each::meets));
  }

  private static List<Concept> concepts(List<String> texts) {
    return texts.stream().map(Concepts::of).flatMap(List::stream).toList();
  }

  private static String joined(String question, Predicate<String> which) {
    StringJoiner words = new StringJoiner(" ");
    pieces(question).filter(which).forEach(words::add);
    return words.toString();
  }

  private static Stream<String> pieces(String question) {
    return WordList.of(question, BLANKS).stream();
  }
}
