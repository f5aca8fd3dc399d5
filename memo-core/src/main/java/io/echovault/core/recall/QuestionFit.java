package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which words of a question memories have, in any language and script: what was found by meaning
 * must also be about the person and the thing that are asked about. Bits of a number stand for the
 * question's words.
 */
public final class QuestionFit {
  private static final int MOST = 31;

  /** How a number is abbreviated at the end of a question: "my prescription no?". */
  private static final BoundedPattern NUMBER =
      BoundedPattern.compile("(?i)(?<=\\p{L} )(?:no|nr|nº|n°|num|núm)\\.?(?=\\s*\\?*\\s*$)");

  private final List<Concept> asked;
  private final List<List<Concept>> told;
  private final ToldValues values;
  private final CoveredWords covered;
  private final WantedValue wanted;
  private final int names;
  private final int measures;
  private final int things;
  private final Optional<String> stranger;
  private final boolean nounsInCapitals;
  private final String question;
  private final Grounds grounds;
  private final Unheard unheard;
  private final OtherAnswer other;
  private final SameMatter matter;
  private final boolean list;

  /** Compares a question with the texts of the memories that may answer it. */
  public QuestionFit(String question, List<String> texts) {
    this(question, Set.of(), texts);
  }

  /** Leaves words of the question out, given in lower case, without accents. */
  public QuestionFit(String question, Set<String> leftOut, List<String> texts) {
    List<Concept> all =
        Concepts.of(NUMBER.replaceAll(question, "number")).stream()
            .filter(each -> !leftOut.contains(PlainText.of(each.word())))
            .toList();
    this.question = question;
    asked = all.subList(0, Math.min(MOST, all.size()));
    told = texts.stream().map(Concepts::of).toList();
    values = new ToldValues(told);
    covered = new CoveredWords(asked, told, values);
    wanted = new WantedValue(question, asked, told, values);
    nounsInCapitals = Tongue.ofText(question) == Tongue.GERMAN;
    AskedNames naming = new AskedNames(asked, told, nounsInCapitals);
    names = covered.those(naming::isName) & covered.present();
    measures = covered.those(Measures::isOne);
    things = covered.those(word -> !Measures.isOne(word));
    covered.link(naming);
    int present = covered.present();
    other = new OtherAnswer(question, asked, told);
    Optional<Matter> about = Matter.of(question);
    list = about.filter(Matter::isSeveral).isPresent();
    grounds =
        new Grounds(
            about,
            wanted.isPerson(),
            asked,
            names,
            Heads.of(question, asked),
            told,
            texts,
            covered.all());
    unheard = new Unheard(asked, told, covered.all(), present);
    stranger = nounsInCapitals || names != 0 ? Optional.empty() : naming.unheard(present);
    matter = new SameMatter(asked, told, covered, values);
  }

  /** Whether the question says of what something is, which only memories at other places have. */
  public boolean lackTheOwner(List<Integer> places) {
    int owners = covered.those(Concept::owner) & covered.present();
    return owners != 0 && places.stream().allMatch(place -> (covered.at(place) & owners) == 0);
  }

  /** Whether a memory has as many of the question's words as each of some, and one they lack. */
  public boolean rivals(int place, List<Integer> others) {
    return covered.rivals(place, others);
  }

  /** How many words the question tells something with. */
  public int asked() {
    return asked.size();
  }

  /** How many of the question's words the memory at a place has. */
  public int covered(int place) {
    return covered.count(place);
  }

  /** Whether all of the question's words but one are known, from whatever memories. */
  public boolean knowsAllButOne() {
    return known() > 0 && asked() - known() <= 1 && anyCovers(1);
  }

  /** How many of the question's words some memory has. */
  public int known() {
    return Integer.bitCount(covered.present());
  }

  /** Whether a memory has so many of the question's words, and tells more than these. */
  public boolean anyCovers(int words) {
    return IntStream.range(0, told.size())
        .anyMatch(place -> covered(place) >= words && wanted.tellsMore(place));
  }

  /** How many of the question's words say of what a fact is asked, and not which fact. */
  public int things() {
    return Integer.bitCount(things);
  }

  /** How many of these some memory has. */
  public int knownThings() {
    return Integer.bitCount(things & covered.present());
  }

  /** Whether the question names somebody or something that the memories speak of. */
  public boolean names() {
    return names != 0;
  }

  /** Whether the memory at a place speaks of whom the question names, of as many as any does. */
  public boolean mentions(int place) {
    int here = Integer.bitCount(covered.at(place) & names);
    return here > 0 && covered.most(names) == here;
  }

  /**
   * Whether the memory at a place speaks of whom the question names or, where it names nobody, has
   * all its words that are neither a verb nor for a value.
   */
  public boolean isOfTheSame(int place) {
    int nouns =
        covered.those(
                word ->
                    !LightWords.isVerb(word)
                        && !LightWords.isOne(word)
                        && !Figures.isAskedFor(word)
                        && !Measures.isOne(word))
            & covered.present();
    return names != 0 ? mentions(place) : nouns != 0 && (covered.at(place) & nouns) == nouns;
  }

  /** Whether the memory at a place has a word of what is asked about, not only of which fact. */
  public boolean isOfTheThing(int place) {
    return things == 0 || (covered.at(place) & things) != 0;
  }

  /** Somebody whom the question is about as a relative, and whom no memory speaks of as that. */
  public Optional<String> unheardRelative() {
    return words(covered.those(Relatives::isOne) & ~covered.present());
  }

  /** Another relative whom the memory at a place is about. */
  public Optional<String> otherRelative(int place) {
    return told.get(place).stream()
        .filter(Relatives::isOne)
        .filter(each -> asked.stream().noneMatch(each::meets))
        .map(Concept::word)
        .findFirst();
  }

  /** Whether the memory at a place has of the question more than names. */
  public boolean tells(int place) {
    return (covered.at(place) & ~names) != 0;
  }

  /** Whether it has words beside names and the kind of value; in German that is not known. */
  public boolean asksMoreThanNames() {
    int beside = wanted.isValue() ? names | measures : names;
    return !nounsInCapitals && Integer.bitCount(beside) < asked();
  }

  /** Who or what is named, in the question's words. */
  public Optional<String> named() {
    return stranger.or(() -> words(names));
  }

  /** The first word of some bits, if any. */
  private Optional<String> words(int bits) {
    return bits == 0 ? Optional.empty() : Optional.of(covered.first(bits));
  }

  /** Whom the memory at a place is about, where it has what is asked about somebody else. */
  public Optional<String> other(int place) {
    List<Concept> memory = told.get(place);
    return IntStream.range(0, memory.size())
        .filter(at -> memory.get(at).capital() && !memory.get(at).known())
        .mapToObj(at -> OwnerNames.bare(memory, at))
        .findFirst();
  }

  /** Whether the memory at a place tells nothing but whom the question names, and a value. */
  public boolean tellsOnlyValue(int place) {
    return told.get(place).stream()
        .filter(each -> ToldValues.digits(each) == 0 && asked.stream().noneMatch(each::meets))
        .allMatch(each -> ToldValues.TIMES.stream().anyMatch(each::meets));
  }

  /** What of somebody is asked for, where it is a number, an address or a birthday. */
  public Optional<String> measure() {
    return asked.stream().flatMap(each -> Measures.named(each).stream()).findFirst();
  }

  /** Whom the question asks a number, an address or so of that no memory tells. */
  public Unheard unheard() {
    return unheard;
  }

  /** Whether the question names somebody of whom there is nothing at all. */
  public boolean isOfAStranger() {
    return stranger.isPresent();
  }

  /** Whether the memory at a place has a value of the kind that is asked for. */
  public boolean hasWanted(int place, String text) {
    return wanted.isTold(place, text, covered(place), hasMeasure(place))
        || (tells(place) && wanted.tellsHolder(place, text));
  }

  /** Whether the memory at a place is about all that the question is, and has what is asked for. */
  public boolean answersSurely(int place, String text) {
    return (names == 0 || mentions(place))
        && grounds.areIn(place)
        && hasWanted(place, text)
        && !other.isIn(place, text);
  }

  /** Whether the memory at a place is about all that the question is about, whatever its value. */
  public boolean hasGrounds(int place) {
    return grounds.areIn(place);
  }

  private boolean hasMeasure(int place) {
    return (covered.at(place) & measures) != 0
        || (measures & covered.those(Measures::isFigure)) == 0
        || hasFigure(place);
  }

  /** Whether a memory has the verb, all other words but one, and more besides, but no figure. */
  public boolean tellsDeed(int place) {
    boolean all = asked() - covered(place) <= 1 && wanted.tellsMore(place) && !hasFigure(place);
    return all && (covered.at(place) & covered.those(LightWords::isVerb)) != 0;
  }

  /** Whether the memory at a place has a number, a day or a time of day. */
  public boolean hasFigure(int place) {
    return values.hasFigure(place);
  }

  /** Whether two of the memories tell of the same matter. */
  public SameMatter matter() {
    return matter;
  }

  /** Whether all that is told of a matter is asked for, as a list of what to buy. */
  public boolean asksForAList() {
    return list;
  }

  /** What the question asks for, by its words alone. */
  public AskedFor asksFor() {
    return AskedFor.of(question);
  }
}
