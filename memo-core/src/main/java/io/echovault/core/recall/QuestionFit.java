package io.echovault.core.recall;

import io.echovault.core.time.AboutTimes;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which words of a question memories have, in any language and script: what was found by meaning
 * must also be about the person and the thing that are asked about. Bits of a number stand for the
 * question's words.
 */
public final class QuestionFit {
  private static final int MOST = 31;

  /** So many digits are a number to be called. */
  private static final int DIALLED = 7;

  /** So few words beside a figure say what it measures. */
  private static final int FEW = 3;

  private static final ZonedDateTime SOME_DAY =
      ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private final List<Concept> asked;
  private final List<List<Concept>> told;
  private final List<Integer> covered = new ArrayList<>();
  private final QuestionKind kind;
  private final int names;
  private final Optional<String> stranger;

  /**
   * @param texts of the memories that may answer
   */
  public QuestionFit(String question, List<String> texts) {
    List<Concept> all = Concepts.of(question);
    asked = all.subList(0, Math.min(MOST, all.size()));
    told = texts.stream().map(Concepts::of).toList();
    kind = QuestionKind.of(question);
    told.forEach(memory -> covered.add(cover(memory)));
    boolean nounsInCapitals =
        Tongue.of(Words.pieces(Words.plain(question)), Everyday.shipped()) == Tongue.GERMAN;
    names = nameBits();
    stranger = nounsInCapitals ? Optional.empty() : unheard();
  }

  private int cover(List<Concept> memory) {
    boolean dialled = memory.stream().mapToLong(QuestionFit::digits).sum() >= DIALLED;
    int bits = 0;
    for (int bit = 0; bit < asked.size(); bit++) {
      Concept word = asked.get(bit);
      if (memory.stream().anyMatch(word::meets) || (dialled && word.keys().contains("phone"))) {
        bits |= 1 << bit;
      }
    }
    return bits;
  }

  private static long digits(Concept word) {
    return word.word().chars().filter(Character::isDigit).count();
  }

  private int nameBits() {
    int bits = 0;
    for (int bit = 0; bit < asked.size(); bit++) {
      Concept word = asked.get(bit);
      boolean capital = word.capital() && !word.first();
      boolean devanagari = Romanised.isDevanagari(word.word());
      if (!word.known() && (capital || devanagari || writtenAsName(word))) {
        bits |= 1 << bit;
      }
    }
    return bits & present();
  }

  private boolean writtenAsName(Concept word) {
    return told.stream()
        .flatMap(List::stream)
        .anyMatch(each -> each.capital() && !each.known() && word.meets(each));
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
  public boolean tellsMore(int place) {
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

  private int present() {
    return covered.stream().reduce(0, (one, two) -> one | two);
  }

  /** Whether the question names somebody or something that the memories speak of. */
  public boolean names() {
    return names != 0;
  }

  /** Whether the memory at a place speaks of whom the question names. */
  public boolean mentions(int place) {
    return (covered.get(place) & names) != 0;
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
      case ANY -> true;
      case NUMBER -> hasNumber(text) || tells(place, "one two three four five six seven eight");
      case TIME -> hasFigure(place) || AboutTimes.aboutAt(text, SOME_DAY).isPresent();
    };
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
