package io.echovault.core.recall;

import io.echovault.core.text.PlainText;
import io.echovault.core.time.AboutTimes;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which words of a question memories have, in any language and script: what was found by meaning
 * must also be about the person and the thing that are asked about. Bits of a number stand for the
 * question's words.
 */
public final class QuestionFit {
  private static final int MOST = 31;

  /** So many digits are a number to be called. */
  private static final int DIALLED = 7;

  private static final int SHORTEST_DIALLED = 5;

  /** So few words beside a figure say what it measures. */
  private static final int FEW = 3;

  private static final ZonedDateTime SOME_DAY =
      ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private final List<Concept> asked;
  private final List<List<Concept>> told;
  private final List<Integer> covered = new ArrayList<>();
  private final QuestionKind kind;
  private final int names;
  private final int measures;
  private final Optional<String> stranger;

  /**
   * @param texts of the memories that may answer
   */
  public QuestionFit(String question, List<String> texts) {
    this(question, Set.of(), texts);
  }

  /**
   * Leaves words of the question out.
   *
   * @param leftOut in lower case, without accents
   */
  public QuestionFit(String question, Set<String> leftOut, List<String> texts) {
    List<Concept> all =
        Concepts.of(question).stream()
            .filter(each -> !leftOut.contains(PlainText.of(each.word())))
            .toList();
    asked = all.subList(0, Math.min(MOST, all.size()));
    told = texts.stream().map(Concepts::of).toList();
    kind = QuestionKind.of(question);
    told.forEach(memory -> covered.add(cover(memory)));
    boolean nounsInCapitals =
        Tongue.of(Words.pieces(Words.plain(question)), Everyday.shipped()) == Tongue.GERMAN;
    names = nameBits();
    measures = bits(Measures::isOne);
    linkRelatives();
    stranger = nounsInCapitals ? Optional.empty() : unheard();
  }

  private int cover(List<Concept> memory) {
    boolean dialled = digits(memory) >= DIALLED;
    int bits = 0;
    for (int bit = 0; bit < asked.size(); bit++) {
      Concept word = asked.get(bit);
      if (memory.stream().anyMatch(word::meets) || (dialled && word.keys().contains("phone"))) {
        bits |= 1 << bit;
      }
    }
    return bits;
  }

  private long digits(int place) {
    return digits(told.get(place));
  }

  private static long digits(List<Concept> memory) {
    return memory.stream().mapToLong(QuestionFit::digits).sum();
  }

  private static long digits(Concept word) {
    return word.word().chars().filter(Character::isDigit).count();
  }

  private int nameBits() {
    return bits(
            word -> Relatives.isOne(word) || (!word.known() && named(word)) || beginsAMemory(word))
        & present();
  }

  /**
   * Whether a word of Devanagari, which has no capitals, is what a memory begins with, and no Hindi
   * word that is known for certain.
   */
  private boolean beginsAMemory(Concept word) {
    return Romanised.isDevanagari(word.word())
        && !Everyday.shipped().isHindi(word.word())
        && told.stream().anyMatch(each -> !each.isEmpty() && word.isFormOf(each.get(0)));
  }

  private boolean named(Concept word) {
    return (word.capital() && !word.first())
        || Romanised.isDevanagari(word.word())
        || writtenAsName(word);
  }

  private int bits(Predicate<Concept> which) {
    int bits = 0;
    for (int bit = 0; bit < asked.size(); bit++) {
      if (which.test(asked.get(bit))) {
        bits |= 1 << bit;
      }
    }
    return bits;
  }

  private boolean writtenAsName(Concept word) {
    return told.stream()
        .flatMap(List::stream)
        .anyMatch(each -> each.capital() && !each.known() && word.isFormOf(each));
  }

  /** Who says that Emma is their daughter, and asks about the daughter, asks about Emma. */
  private void linkRelatives() {
    for (int bit = 0; bit < asked.size(); bit++) {
      if (Relatives.isOne(asked.get(bit))) {
        for (String name : namesBeside(bit)) {
          for (int place = 0; place < told.size(); place++) {
            if (told.get(place).stream().anyMatch(each -> Words.plain(each.word()).equals(name))) {
              covered.set(place, covered.get(place) | 1 << bit);
            }
          }
        }
      }
    }
  }

  private Set<String> namesBeside(int bit) {
    Set<String> beside = new HashSet<>();
    for (int place = 0; place < told.size(); place++) {
      if ((covered.get(place) & 1 << bit) != 0) {
        told.get(place).stream()
            .filter(each -> each.capital() && !each.known())
            .forEach(each -> beside.add(Words.plain(each.word())));
      }
    }
    return beside;
  }

  /** The one name of the question, when no memory has it. */
  private Optional<String> unheard() {
    boolean someoneIsKnown = names != 0;
    int present = present();
    for (int bit = 0; bit < asked.size() && !someoneIsKnown; bit++) {
      Concept word = asked.get(bit);
      boolean name = word.capital() && !word.first() && !word.known();
      if (name && (present & 1 << bit) == 0) {
        return Optional.of(word.word());
      }
    }
    return Optional.empty();
  }

  /** Whether words ask for a number or a time. */
  public static boolean asksForValue(String words) {
    return QuestionKind.of(words) != QuestionKind.ANY;
  }

  /** Whether the memory at a place tells more than the question's words. */
  private boolean tellsMore(int place) {
    return told.get(place).stream()
        .filter(each -> each.word().length() > 1 || digits(each) > 0)
        .anyMatch(each -> asked.stream().noneMatch(each::meets));
  }

  /** How many words the question tells something with. */
  public int asked() {
    return asked.size();
  }

  /** How many of the question's words the memory at a place has. */
  public int covered(int place) {
    return Integer.bitCount(covered.get(place));
  }

  /** How many of the question's words some memory has. */
  public int known() {
    return Integer.bitCount(present());
  }

  /** Whether a memory has so many of the question's words, and tells more than these. */
  public boolean anyCovers(int words) {
    return IntStream.range(0, told.size())
        .anyMatch(place -> covered(place) >= words && tellsMore(place));
  }

  /** How many of the question's words say of what a fact is asked, and not which fact. */
  public int things() {
    return Integer.bitCount(thingBits());
  }

  /** How many of these some memory has. */
  public int knownThings() {
    return Integer.bitCount(thingBits() & present());
  }

  private int thingBits() {
    return bits(word -> true) & ~measures;
  }

  private int present() {
    return covered.stream().reduce(0, (one, two) -> one | two);
  }

  /** Whether the question names somebody or something that the memories speak of. */
  public boolean names() {
    return names != 0;
  }

  /** Whether the memory at a place speaks of whom the question names, of as many as any does. */
  public boolean mentions(int place) {
    int here = Integer.bitCount(covered.get(place) & names);
    return here > 0
        && covered.stream().mapToInt(bits -> Integer.bitCount(bits & names)).max().orElse(0)
            == here;
  }

  /** Whether the memory at a place has a word of what is asked about, not only of which fact. */
  public boolean isOfTheThing(int place) {
    int things = thingBits();
    return things == 0 || (covered.get(place) & things) != 0;
  }

  /** Somebody whom the question is about as a relative, and whom no memory speaks of as that. */
  public Optional<String> unheardRelative() {
    int unheard = bits(Relatives::isOne) & ~present();
    return unheard == 0
        ? Optional.empty()
        : Optional.of(asked.get(Integer.numberOfTrailingZeros(unheard)).word());
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
    return (covered.get(place) & ~names) != 0;
  }

  /** Who or what is named, in the question's words. */
  public Optional<String> named() {
    return stranger.or(
        () ->
            names == 0
                ? Optional.empty()
                : Optional.of(asked.get(Integer.numberOfTrailingZeros(names)).word()));
  }

  /** Whom the memory at a place is about, where it has what is asked about somebody else. */
  public Optional<String> other(int place) {
    return told.get(place).stream()
        .filter(each -> each.capital() && !each.known())
        .map(Concept::word)
        .findFirst();
  }

  /** Whether the question names somebody of whom there is nothing at all. */
  public boolean isOfAStranger() {
    return stranger.isPresent();
  }

  /** Whether the memory at a place has a value of the kind that is asked for. */
  public boolean hasWanted(int place, String text) {
    return switch (kind) {
      case ANY -> measures == 0 || covered(place) > 1 || hasMeasure(place);
      case TELEPHONE -> digits(place) >= SHORTEST_DIALLED;
      case NUMBER -> hasNumber(text) || tells(place, "one two three four five six seven eight");
      case TIME -> hasFigure(place) || AboutTimes.aboutAt(text, SOME_DAY).isPresent();
    };
  }

  private boolean hasMeasure(int place) {
    return (covered.get(place) & measures) != 0
        || (measures & bits(Measures::isFigure)) == 0
        || hasFigure(place);
  }

  /** Whether the memory at a place has a number, a day or a time of day. */
  public boolean hasFigure(int place) {
    return told.get(place).stream().anyMatch(each -> digits(each) > 0)
        || tells(place, QuestionKind.TIMES);
  }

  private boolean tells(int place, String meanings) {
    List<Concept> wanted = Concepts.of(meanings);
    return told.get(place).stream().anyMatch(each -> wanted.stream().anyMatch(each::meets));
  }

  private static boolean hasNumber(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  /** Whether the memories at two places share so many words of the question, or all of one's. */
  public boolean sameMatter(int newer, int older) {
    int bits = covered.get(older);
    int both = Integer.bitCount(bits & covered.get(newer));
    int shared =
        (int)
            told.get(older).stream()
                .filter(each -> told.get(newer).stream().anyMatch(each::meets))
                .map(Concept::word)
                .distinct()
                .count();
    int enough = Math.min(2, Integer.bitCount(bits));
    return bits != 0 && (both >= enough || shared >= Math.max(1, enough));
  }

  /** Whether the memory at a place, or the question, has a word of the same meaning. */
  public boolean speaksOf(int place, String word) {
    return Concepts.of(word).stream()
        .anyMatch(
            each ->
                told.get(place).stream().anyMatch(each::meets)
                    || asked.stream().anyMatch(each::meets));
  }

  /** Whether the memory at a place and the question have a word of the same meaning. */
  public boolean tellsOf(int place, String word) {
    List<Concept> meant = Concepts.of(word);
    return tells(place, word)
        && asked.stream().anyMatch(each -> meant.stream().anyMatch(each::meets));
  }

  /** Whether two memories differ in nothing but figures, as two weights do. */
  public boolean differInFigures(int newer, int older) {
    List<Concept> mine = words(newer);
    List<Concept> theirs = words(older);
    boolean all = theirs.stream().allMatch(each -> mine.stream().anyMatch(each::meets));
    return !theirs.isEmpty()
        && theirs.size() <= FEW
        && all
        && theirs.size() < told.get(older).size();
  }

  private List<Concept> words(int place) {
    return told.get(place).stream()
        .filter(each -> each.word().chars().noneMatch(Character::isDigit))
        .toList();
  }
}
