package io.echovault.core.recall;

import java.util.List;
import java.util.Optional;

/**
 * Which evidence makes a memory a sure answer. It has every word of the question that says what is
 * asked about, of those whom the question names as many as any memory has, and the kind of value
 * that is asked for.
 *
 * <p>A word of the question need not be told when the value itself tells it (an amount of money
 * tells a price, a colour that there is one), when it says next to nothing ("get", "have"), or when
 * it is the one verb of the question that is not told and the memory has all the rest. Bits of a
 * number stand for the question's words.
 */
final class Grounds {
  private final int all;
  private final int names;
  private final int heads;
  private final int light;
  private final int verbs;
  private final List<Integer> covered;
  private final List<Concept> asked;
  private final List<List<Concept>> told;
  private final List<String> texts;
  private final Optional<Matter> matter;
  private final boolean person;

  /**
   * @param matter what the question is about, where it is told in other words
   * @param person whether somebody is asked for, or their name
   * @param asked the question's words
   * @param names which of them name somebody or something that memories speak of
   * @param heads which are relatives of another that it names
   * @param covered which of them each memory has
   */
  Grounds(
      Optional<Matter> matter,
      boolean person,
      List<Concept> asked,
      int names,
      int heads,
      List<List<Concept>> told,
      List<String> texts,
      List<Integer> covered) {
    this.matter = matter;
    this.person = person;
    this.asked = List.copyOf(asked);
    this.told = List.copyOf(told);
    this.texts = List.copyOf(texts);
    this.covered = List.copyOf(covered);
    this.names = names;
    this.heads = heads;
    this.all = (1 << asked.size()) - 1;
    int lightOnes = 0;
    int verbOnes = 0;
    for (int bit = 0; bit < asked.size(); bit++) {
      lightOnes |= LightWords.isOne(asked.get(bit)) ? 1 << bit : 0;
      verbOnes |= LightWords.isVerb(asked.get(bit)) ? 1 << bit : 0;
    }
    this.light = lightOnes;
    this.verbs = verbOnes;
  }

  /**
   * Whether the memory at a place has what makes it an answer, the value that is asked for aside.
   */
  boolean areIn(int place) {
    if (asked.stream().anyMatch(each -> !Figures.mayTell(each, told.get(place)))) {
      return false;
    }
    if ((heads & ~covered.get(place)) != 0) {
      return false;
    }
    if (isOfARelative(place) || matter.filter(each -> lacks(each, place)).isPresent()) {
      return false;
    }
    int telling = all & ~names & ~light;
    int missing = telling & ~covered.get(place);
    int met = telling & covered.get(place);
    int named = names & covered.get(place);
    // Two that are named say what it is about as a thing does: "which Thai place did Dee suggest".
    met |= Integer.bitCount(named) > 1 ? named : 0;
    missing &= ~toldByValue(place, missing, met);
    int untold = verbs & light & ~covered.get(place);
    if (person && untold != 0 && !Somebody.isTold(told.get(place), asked, texts.get(place))) {
      return false;
    }
    if (missing == 0) {
      return met != 0 || (telling == 0 && covered.get(place) != 0) || metByValue(place, telling);
    }
    boolean oneVerb = Integer.bitCount(missing) == 1 && (missing & verbs) != 0;
    return oneVerb
        && met != 0
        && !asksForAFigure(missing)
        && !saysWhatItIs(place, missing)
        && (!person || Somebody.isTold(told.get(place), asked, texts.get(place)))
        && hasNoOtherVerb(place, missing);
  }

  private boolean lacks(Matter needed, int place) {
    return needed.isNeeded() && !needed.isToldIn(texts.get(place), told.get(place));
  }

  /** Whether a missing verb asks for an amount, which the memory's value would have told. */
  private boolean asksForAFigure(int missing) {
    return Figures.isAskedFor(asked.get(Integer.numberOfTrailingZeros(missing)));
  }

  /**
   * Whether who does something is asked, and the memory says only what the thing is: "the fridge is
   * a Bosch" does not tell who mended it.
   */
  private boolean saysWhatItIs(int place, int missing) {
    Concept verb = asked.get(Integer.numberOfTrailingZeros(missing));
    return person
        && !LightWords.isOfBeing(verb)
        && told.get(place).stream().noneMatch(LightWords::isVerb)
        && Joints.areIn(texts.get(place));
  }

  /** Whether nothing else is done in the memory than what the one missing verb may stand for. */
  private boolean hasNoOtherVerb(int place, int missing) {
    Concept verb = asked.get(Integer.numberOfTrailingZeros(missing));
    return told.get(place).stream()
        .filter(LightWords::isVerb)
        .filter(each -> asked.stream().noneMatch(each::meets))
        .allMatch(each -> LightWords.standFor(verb, each));
  }

  /** Whether it tells of a relative of whom the question names, and the question does not. */
  private boolean isOfARelative(int place) {
    List<Concept> memory = told.get(place);
    for (int at = 0; at + 1 < memory.size(); at++) {
      if (isRelativeOf(memory.get(at + 1), memory.get(at))
          || isRelativeOf(memory.get(at), memory.get(at + 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean isRelativeOf(Concept relative, Concept name) {
    return Relatives.isOne(relative)
        && !Relatives.isOne(name)
        && (name.owner() || name.plain().endsWith("s"))
        && asked.stream().noneMatch(relative::meets)
        && asked.stream().anyMatch(name::meets);
  }

  /** Whether all that the question tells beside names is told by the memory's value. */
  private boolean metByValue(int place, int telling) {
    boolean ofThem = (covered.get(place) & names) != 0;
    boolean ofOneself = names == 0 && matter.isPresent() && (person || !isOfSomebody(place));
    return (ofThem || ofOneself) && toldByValue(place, telling, 0) == telling;
  }

  private boolean isOfSomebody(int place) {
    return told.get(place).stream()
        .anyMatch(
            each ->
                Relatives.isOne(each)
                    || (NameWords.isWritten(each)
                        && Tongue.ofText(texts.get(place)) != Tongue.GERMAN));
  }

  /** Those of some words that a value in the memory tells by itself. */
  private int toldByValue(int place, int missing, int met) {
    int byValue = 0;
    boolean ofTheMatter =
        matter.filter(each -> each.isToldIn(texts.get(place), told.get(place))).isPresent();
    for (int bits = missing; bits != 0; bits &= bits - 1) {
      int bit = Integer.numberOfTrailingZeros(bits);
      Concept word = asked.get(bit);
      if ((ofTheMatter && matter.orElseThrow().covers(word))
          || Figures.tell(word, told.get(place), texts.get(place), met != 0)
          || (met != 0 && Evidence.tells(word, told.get(place), texts.get(place), asked))) {
        byValue |= 1 << bit;
      }
    }
    return byValue;
  }

  @Override
  public String toString() {
    return "Grounds[" + asked.size() + "]";
  }
}
