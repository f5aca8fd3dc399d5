package io.echovault.core.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which of a question's words each of some memories has. Bits of a number stand for the words, in
 * their order; places for the memories.
 */
final class CoveredWords {
  private final List<Concept> asked;
  private final List<List<Concept>> told;
  private final ToldValues values;
  private final List<Integer> covered = new ArrayList<>();

  CoveredWords(List<Concept> asked, List<List<Concept>> told, ToldValues values) {
    this.asked = List.copyOf(asked);
    this.told = List.copyOf(told);
    this.values = values;
    IntStream.range(0, told.size()).forEach(place -> covered.add(cover(place)));
  }

  private int cover(int place) {
    boolean dialled = values.isDialled(place);
    List<Concept> memory = told.get(place);
    Compounds compounds = new Compounds(memory);
    return those(
        word ->
            memory.stream().anyMatch(word::meets)
                || (dialled && word.keys().contains("phone"))
                || Parked.tells(word, memory)
                || compounds.tell(word, asked));
  }

  /** Lets a word of the question stand in each memory in which {@link AskedNames} says it does. */
  void link(AskedNames names) {
    names.linkRelatives(covered);
  }

  /** The words of the question that are such. */
  int those(Predicate<Concept> which) {
    int bits = 0;
    for (int bit = 0; bit < asked.size(); bit++) {
      if (which.test(asked.get(bit))) {
        bits |= 1 << bit;
      }
    }
    return bits;
  }

  /** The words that the memory at a place has. */
  int at(int place) {
    return covered.get(place);
  }

  /** How many these are. */
  int count(int place) {
    return Integer.bitCount(covered.get(place));
  }

  /** The words of each memory. */
  List<Integer> all() {
    return List.copyOf(covered);
  }

  /** The words that any memory has. */
  int present() {
    return covered.stream().reduce(0, (one, two) -> one | two);
  }

  /** How many of some words the memory has that has most of them. */
  int most(int bits) {
    return covered.stream().mapToInt(each -> Integer.bitCount(each & bits)).max().orElse(0);
  }

  /** Whether a memory has as many words as each of some others, and one that they all lack. */
  boolean rivals(int place, List<Integer> others) {
    int together = others.stream().mapToInt(covered::get).reduce(0, (one, two) -> one | two);
    return (covered.get(place) & ~together) != 0
        && others.stream().allMatch(other -> count(place) >= count(other));
  }

  /** The first word of some bits, as it was written; the bits are not none. */
  String first(int bits) {
    return asked.get(Integer.numberOfTrailingZeros(bits)).word();
  }

  @Override
  public String toString() {
    return "CoveredWords[" + asked.size() + "]";
  }
}
