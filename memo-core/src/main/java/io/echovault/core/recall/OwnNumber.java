package io.echovault.core.recall;

import io.echovault.core.time.AboutTimes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the number that is asked for out of a memory: the only one, or the one that stands beside a
 * word of the question, as in "45 tulips and 20 daffodils". Numbers of dates and hours are none.
 */
final class OwnNumber {
  /** Words that ask for a temperature. */
  private static final Set<String> WARMTH =
      Set.copyOf(Words.of("degree degrees temperature temp hot heat oven grad"));

  private static final int DIALLED = 5;

  /** What a name beside a number counts more than another word. */
  private static final int NAMED = 2;

  /** What divides one who has a number from the next. */
  private static final Set<String> AND = Set.of("and", "y", "e", "und", "et", "aur", "और", "&");

  /** So many words may stand between a name and its number. */
  private static final int FEW = 2;

  private final String text;
  private final List<Concept> told;
  private final List<Integer> starts;
  private final boolean[] covered;

  /**
   * @param starts where each word of the memory begins
   * @param covered which of them the question has too
   */
  OwnNumber(String text, List<Concept> told, List<Integer> starts, boolean[] covered) {
    this.text = text;
    this.told = List.copyOf(told);
    this.starts = List.copyOf(starts);
    this.covered = covered.clone();
  }

  /** The number with its unit; empty when several could be meant. */
  Optional<String> asked(List<Concept> asked) {
    String marked = AboutTimes.withoutTimes(text);
    List<int[]> all =
        Figures.in(text).stream()
            .filter(each -> marked.length() != text.length() || marked.charAt(each[0]) != '*')
            .toList();
    List<int[]> degrees = all.stream().filter(each -> Figures.isDegree(words(each))).toList();
    boolean warmth = asked.stream().anyMatch(each -> each.isOneOf(WARMTH));
    List<int[]> numbers = warmth ? degrees : all;
    if (numbers.size() == 1) {
      return Optional.of(words(numbers.get(0)));
    }
    return numbers.stream()
        .filter(each -> nearness(each) > 0)
        .max(
            Comparator.comparingInt(this::nearness)
                .thenComparing(each -> nearness(each) > NAMED ? each[0] : -each[0]))
        .map(this::words);
  }

  private String words(int[] number) {
    return text.substring(number[0], number[1]);
  }

  /**
   * How near a number stands to a word of the question: 2 before one, 1 behind one, otherwise 0;
   * and more where that word names somebody: "my size is 9 and Hugo's 43".
   */
  private int nearness(int[] number) {
    int nearness = 0;
    for (int at = 0; at < covered.length; at++) {
      int start = starts.get(at);
      int end = start + told.get(at).word().length();
      int ofWhom = covered[at] && isName(told.get(at)) ? NAMED : 0;
      if (covered[at] && start >= number[1] && isJoined(number[1], start)) {
        nearness = Math.max(nearness, 2 + ofWhom);
      } else if (covered[at] && end <= number[0] && isJoined(end, number[0])) {
        nearness = Math.max(nearness, 1 + ofWhom);
      } else if (ofWhom > 0 && end <= number[0] && isOfTheSame(end, number[0])) {
        nearness = Math.max(nearness, 1 + ofWhom);
      }
    }
    return nearness;
  }

  /** Of two that seem to be names the later one is: German writes sizes with capitals too. */
  private static boolean isName(Concept word) {
    boolean named = NameWords.maybeName(word, false) || !word.known() || Relatives.isOne(word);
    return named && !Measures.isOne(word) && !Figures.isAskedFor(word);
  }

  /** Whether nothing tells anything between two places. */
  private boolean isJoined(int from, int to) {
    String between = text.substring(from, to);
    return isOfOne(between) && Concepts.of(between).isEmpty();
  }

  /** Whether a word or two stand between two places, and no other number: "Davi calça 42". */
  private boolean isOfTheSame(int from, int to) {
    String between = text.substring(from, to);
    if (!isOfOne(between) || between.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    List<Concept> words = Concepts.of(between);
    return words.size() <= FEW && words.stream().noneMatch(NameWords::isWritten);
  }

  /** Whether nothing in these words divides one who has a number from the next. */
  private static boolean isOfOne(String between) {
    return between.indexOf(',') < 0 && Words.pieces(between).stream().noneMatch(AND::contains);
  }

  /** A number to be called. */
  static Optional<String> dialled(String text) {
    int start = -1;
    int digits = 0;
    for (int at = 0; at <= text.length(); at++) {
      char each = at < text.length() ? text.charAt(at) : '.';
      if (Character.isDigit(each) || (each == '+' && digits == 0)) {
        start = start < 0 ? at : start;
        digits += each == '+' ? 0 : 1;
      } else if (start >= 0 && " -/()".indexOf(each) < 0) {
        if (digits >= DIALLED) {
          return Optional.of(text.substring(start, at));
        }
        start = -1;
        digits = 0;
      }
    }
    return Optional.empty();
  }
}
