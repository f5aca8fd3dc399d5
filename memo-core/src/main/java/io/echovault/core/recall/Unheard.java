package io.echovault.core.recall;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Whom a question asks a fact of their own of, such as a number or an address, and of whom no
 * memory tells it, or tells anything; names may be written small, or be words that mean something.
 * What memories tell of others is then not shown, not even as the nearest: nobody learns a number
 * by asking for another one.
 */
public final class Unheard {
  /** So short is a name at least. */
  private static final int SHORTEST = 2;

  /** Words before the name of a street. */
  private static final Set<String> STREETS =
      Set.copyOf(
          Words.of(
              "street road avenue square lane alley boulevard quay place rue calle rua via viale"
                  + " piazza praca plaza avenida chemin allee impasse cours corso largo travessa"
                  + " paseo camino strasse gasse weg platz marg gali"));

  /** What stands behind the name of a street in English. */
  private static final Set<String> LANES =
      Set.of("street", "st", "road", "rd", "avenue", "square", "lane", "alley", "quay", "close");

  private final List<Concept> asked;
  private final List<List<Concept>> told;
  private final List<Integer> covered;
  private final ToldValues values;
  private final int things;
  private final boolean named;
  private final Optional<Concept> whom;

  /**
   * @param covered which words of the question each memory has, one bit each
   * @param present which of them any memory has
   */
  Unheard(List<Concept> asked, List<List<Concept>> told, List<Integer> covered, int present) {
    this.asked = List.copyOf(asked);
    this.told = List.copyOf(told);
    this.covered = List.copyOf(covered);
    this.values = new ToldValues(told);
    this.named = asked.stream().anyMatch(each -> Measures.named(each).isPresent());
    this.things = bits(at -> isThing(asked.get(at)));
    boolean personal = asked.stream().anyMatch(Measures::isPersonal);
    this.whom = personal ? whom(things & ~present, present) : Optional.empty();
  }

  private Optional<Concept> whom(int missing, int present) {
    int known = bits(at -> asked.get(at).known() && !isToldAsAName(asked.get(at)));
    int first = missing & ~known;
    // One who is told of, with other facts than the one that is asked for.
    int second = things & ~known;
    int owner = Integer.bitCount(things) == 1 ? things : bits(at -> asked.get(at).owner());
    int third = (things & present) == 0 ? missing & owner : 0;
    return IntStream.of(first, second, third)
        .filter(bits -> bits != 0)
        .mapToObj(bits -> asked.get(Integer.numberOfTrailingZeros(bits)))
        .findFirst();
  }

  /** The word by which the question names them; empty when it names nobody unheard of. */
  public Optional<String> name() {
    return whom.map(each -> OwnerNames.bare(asked, asked.indexOf(each)));
  }

  /** Whether the memory at a place tells such a fact of somebody else. */
  public boolean isOfAnother(int place) {
    return whom.isPresent()
        && other(place).isPresent()
        && ((covered.get(place) & things) == 0 || bothAreOf(place));
  }

  /** Of whom the memory at a place tells, and the question does not. */
  public Optional<String> other(int place) {
    List<Concept> memory = told.get(place);
    return IntStream.range(0, memory.size())
        .filter(at -> isSomebody(place, at))
        .filter(at -> asked.stream().noneMatch(memory.get(at)::meets))
        .mapToObj(at -> OwnerNames.bare(memory, at))
        .findFirst();
  }

  /** Whether it is the mother's of one in the question, and of another in the memory. */
  private boolean bothAreOf(int place) {
    List<Concept> memory = told.get(place);
    boolean ofWhom =
        IntStream.range(0, asked.size())
            .filter(at -> asked.get(at).equals(whom.orElseThrow()))
            .anyMatch(at -> isOwner(asked, at) || isOwnerWithoutMark(asked.get(at)));
    // "Aarav's shoes are a 4 and Meera's a 6" tells it of whom it is asked too.
    boolean ofBoth =
        IntStream.range(0, memory.size())
            .anyMatch(at -> isOwner(memory, at) && memory.get(at).isFormOf(whom.orElseThrow()));
    return ofWhom
        && !ofBoth
        && IntStream.range(0, memory.size())
            .filter(at -> !memory.get(at).known() && isOwner(memory, at))
            .filter(at -> !isOfAStreet(memory, at))
            .anyMatch(at -> asked.stream().noneMatch(memory.get(at)::meets));
  }

  /** Whether a street is called by a word, as the "rue des Lilas" is, so that it is nobody's. */
  private static boolean isOfAStreet(List<Concept> words, int at) {
    boolean before =
        at > 0
            && (words.get(at - 1).isOneOf(STREETS)
                || (at > 1 && words.get(at).capital() && words.get(at - 2).isOneOf(STREETS)));
    // "Lily's Lane" is nobody's either.
    return before || (at + 1 < words.size() && LANES.contains(words.get(at + 1).plain()));
  }

  private boolean isSomebody(int place, int at) {
    List<Concept> memory = told.get(place);
    Concept word = memory.get(at);
    if (ToldValues.digits(word) > 0 || Measures.isOne(word) || isOfAStreet(memory, at)) {
      return false;
    }
    boolean written = !word.known() && (word.capital() || word.devanagari());
    boolean ofMeasure = written && memory.stream().anyMatch(Measures::isPersonal);
    boolean beside = word.owner() || isMeasure(memory, at - 1) || isMeasure(memory, at + 1);
    return Relatives.isOne(word)
        || ofMeasure
        || (written && (beside || values.isDialled(place)))
        || (!word.known() && beside && word.plain().length() >= SHORTEST)
        || (named && word.owner() && !LightWords.isOne(word));
  }

  /** An owner, or the first name before one: "Beto García's". */
  private static boolean isOwner(List<Concept> words, int at) {
    boolean before =
        at + 1 < words.size()
            && words.get(at + 1).owner()
            && !words.get(at + 1).known()
            && !words.get(at).known();
    return words.get(at).owner() || before;
  }

  /** People leave out the apostrophe of "Beto's". */
  private static boolean isOwnerWithoutMark(Concept word) {
    return !word.known() && word.plain().endsWith("s");
  }

  private static boolean isMeasure(List<Concept> words, int at) {
    return at >= 0 && at < words.size() && Measures.isOne(words.get(at));
  }

  private static boolean isThing(Concept word) {
    return !Measures.isOne(word)
        && !Measures.isPersonal(word)
        && !Figures.isAskedFor(word)
        && (isOwnerInHindi(word) || (!LightWords.isOne(word) && !LightWords.isVerb(word)))
        && !Relatives.isOne(word)
        && ToldValues.digits(word) == 0
        && word.plain().length() >= SHORTEST;
  }

  /** Whether a word that means something is a name all the same, as Tono: never written small. */
  private boolean isToldAsAName(Concept word) {
    List<Concept> same =
        told.stream()
            .flatMap(List::stream)
            .filter(each -> each.plain().equals(word.plain()))
            .toList();
    return word.owner() && !same.isEmpty() && same.stream().allMatch(Concept::capital);
  }

  /** A name in Devanagari may sound like a verb, as लखन does, and stands before का then. */
  private static boolean isOwnerInHindi(Concept word) {
    return word.devanagari() && word.owner();
  }

  private int bits(IntPredicate which) {
    return IntStream.range(0, asked.size()).filter(which).map(at -> 1 << at).sum();
  }

  @Override
  public String toString() {
    return "Unheard[" + whom.isPresent() + "]";
  }
}
