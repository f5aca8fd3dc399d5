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
  /** A question that goes on has so many telling words at most. */
  private static final int GOING_ON = 3;

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

  /** What stands before a noun. */
  private static final Set<String> ARTICLES =
      WordList.plain(
          "the my our your his her their el la los las mi su nuestro nuestra o a os as meu minha"
              + " der die dem den mein meine meiner unser unsere le les mon ma notre il lo i gli mio mia",
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
    StringJoiner words = new StringJoiner(" ");
    List<String> pieces = pieces(question).toList();
    for (int at = 0; at < pieces.size(); at++) {
      String word = pieces.get(at);
      if (isThing(pieces, at) && meets(word, told)) {
        words.add(word);
      }
    }
    return words.toString();
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
   * Whether a question says only which fact it asks for, or nothing at all, and not of what, as
   * "how much was it?", "the address?" and "why?" do.
   */
  public static boolean isMissing(String question) {
    List<Concept> asked = Concepts.of(question);
    boolean which = asked.size() == 1 && WHICH.matcher(Words.plain(question).strip()).find();
    boolean fact =
        asked.isEmpty()
            || QuestionKind.of(question) != QuestionKind.ANY
            || asked.stream().anyMatch(Measures::isOne);
    return (which || fact) && !isOfOneself(question) && (which || namesNoThing(question));
  }

  private static boolean namesNoThing(String question) {
    List<String> pieces = pieces(question).toList();
    for (int at = 0; at < pieces.size(); at++) {
      if (isThing(pieces, at)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a short question may go on about what the last one was about. */
  public static boolean mayGoOn(String question) {
    return Concepts.of(question).size() <= GOING_ON && !isOfOneself(question);
  }

  private static boolean isOfOneself(String question) {
    return WordList.plain(question, BLANKS + "'’").stream().anyMatch(ONESELF::contains);
  }

  /** Whether some words tell anything. */
  public static boolean isAny(String words) {
    return !Concepts.of(words).isEmpty();
  }

  /** The telling words of a text alone. */
  public static String telling(String text) {
    return joined(text, AskedThing::isAny);
  }

  /** The words of a question that name somebody or something, whether anything is told of them. */
  public static String named(String question) {
    return joined(question, AskedThing::isNamed);
  }

  /** A question without these words. */
  public static String withoutNamed(String question) {
    return joined(question, word -> !isNamed(word));
  }

  /** The words of a text that may be names; in German a noun in a capital that is known is none. */
  public static List<String> names(String text) {
    boolean nounsInCapitals = Tongue.ofText(text) == Tongue.GERMAN;
    return Concepts.of(text).stream()
        .filter(Concept::capital)
        .filter(word -> NameWords.maybeName(word, nounsInCapitals))
        .map(Concept::word)
        .toList();
  }

  private static boolean isNamed(String word) {
    return Concepts.of(word).stream()
        .anyMatch(each -> isThing(each) && (!each.known() || Relatives.isOne(each)));
  }

  private static boolean isThing(Concept word) {
    return !LightWords.isVerb(word) && isNoun(word);
  }

  /** Whether a word is a thing, which one that may be a verb is behind an article: "the repair". */
  private static boolean isThing(List<String> pieces, int at) {
    boolean noun = at > 0 && ARTICLES.contains(Words.plain(pieces.get(at - 1)));
    return Concepts.of(pieces.get(at)).stream()
        .anyMatch(each -> isThing(each) || (noun && LightWords.isVerb(each) && isNoun(each)));
  }

  /** Whether a word, as no verb, says of what is asked. */
  private static boolean isNoun(Concept word) {
    return !LightWords.isOne(word)
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
