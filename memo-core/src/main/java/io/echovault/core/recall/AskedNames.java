package io.echovault.core.recall;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds which words of a question name somebody or something, among what memories tell. */
final class AskedNames {
  private final List<Concept> asked;
  private final List<List<Concept>> told;
  private final boolean nounsInCapitals;

  /**
   * @param nounsInCapitals whether the question's language writes things with capitals too
   */
  AskedNames(List<Concept> asked, List<List<Concept>> told, boolean nounsInCapitals) {
    this.asked = asked;
    this.told = told;
    this.nounsInCapitals = nounsInCapitals;
  }

  /** Whether a word is a name, a relative, or what a memory begins with in Devanagari. */
  boolean isName(Concept word) {
    return Relatives.isOne(word)
        || (!word.known() && written(word))
        || (!nounsInCapitals && word.capital() && !word.first())
        || beginsAMemory(word);
  }

  private boolean written(Concept word) {
    return (word.capital() && !word.first())
        || word.devanagari()
        || told.stream()
            .flatMap(List::stream)
            .anyMatch(each -> isCapital(each) && word.isFormOf(each));
  }

  /**
   * Whether a word of Devanagari, which has no capitals, is what a memory begins with, and no Hindi
   * word that is known for certain.
   */
  private boolean beginsAMemory(Concept word) {
    return word.devanagari()
        && !BilingualGlossary.shipped().isHindi(word.word())
        && told.stream().anyMatch(each -> !each.isEmpty() && word.isFormOf(each.get(0)));
  }

  private static boolean isCapital(Concept word) {
    return word.capital() && !word.known();
  }

  /** The first name of the question that no memory has. */
  Optional<String> unheard(int present) {
    for (int bit = 0; bit < asked.size(); bit++) {
      Concept word = asked.get(bit);
      if (isWrittenAsAName(word) && (present & 1 << bit) == 0) {
        return Optional.of(word.word());
      }
    }
    return Optional.empty();
  }

  /** Where things have no capitals, a capital within a sentence is a name: "Olive". */
  private boolean isWrittenAsAName(Concept word) {
    boolean maybe = isCapital(word) || (word.capital() && !nounsInCapitals && isNoTime(word));
    return maybe && !word.first();
  }

  private static boolean isNoTime(Concept word) {
    return word.word().chars().anyMatch(Character::isLowerCase)
        && ToldValues.TIMES.stream().noneMatch(word::meets);
  }

  /**
   * Lets a relative stand in each memory of theirs: who says that Emma is their daughter, and asks
   * about the daughter, asks about Emma.
   *
   * @param covered which words of the question each memory has
   */
  void linkRelatives(List<Integer> covered) {
    for (int bit = 0; bit < asked.size(); bit++) {
      if (Relatives.isOne(asked.get(bit))) {
        Set<String> names = namesBeside(bit, covered);
        for (int place = 0; place < told.size() && !names.isEmpty(); place++) {
          if (told.get(place).stream().anyMatch(each -> names.contains(each.plain()))) {
            covered.set(place, covered.get(place) | 1 << bit);
          }
        }
      }
    }
  }

  private Set<String> namesBeside(int bit, List<Integer> covered) {
    Set<String> beside = new HashSet<>();
    for (int place = 0; place < told.size(); place++) {
      if ((covered.get(place) & 1 << bit) != 0) {
        told.get(place).stream()
            .filter(AskedNames::isCapital)
            .forEach(each -> beside.add(each.plain()));
      }
    }
    return beside;
  }
}
