package io.echovault.core.recall;

import java.util.List;

/**
 * Whether two of the memories that were found for a question tell of the same matter, so that the
 * newer may say anew what the older says.
 */
public final class SameMatter {
  private final List<Concept> asked;
  private final List<List<Concept>> told;
  private final CoveredWords covered;
  private final ToldValues values;
  private final ToldPairs pairs;

  SameMatter(
      List<Concept> asked, List<List<Concept>> told, CoveredWords covered, ToldValues values) {
    this.asked = List.copyOf(asked);
    this.told = List.copyOf(told);
    this.covered = covered;
    this.values = values;
    this.pairs = new ToldPairs(told);
  }

  /** Whether the memories at two places share so many words of the question, or all of one's. */
  public boolean isOf(int newer, int older) {
    boolean figure = values.hasFigure(newer);
    int bits = covered.at(older) & ~(figure ? covered.those(Figures::isAskedFor) : 0);
    int both = Integer.bitCount(bits & covered.at(newer));
    int shared = pairs.shared(newer, older);
    int enough = Math.min(2, Integer.bitCount(bits));
    return bits != 0 && (both >= enough || shared >= Math.max(1, enough));
  }

  /** What any two memories have in common, whatever is asked. */
  public ToldPairs pairs() {
    return pairs;
  }

  /** Whether the memory at a place has a word that the question has not. */
  public boolean isValue(int place, String word) {
    return Concepts.of(word).stream()
        .filter(each -> asked.stream().noneMatch(each::meets))
        .anyMatch(each -> told.get(place).stream().anyMatch(each::isFormOf));
  }

  /** Whether the memory at a place has a word of the same meaning. */
  public boolean speaksOf(int place, String word) {
    return Concepts.of(word).stream()
        .anyMatch(each -> told.get(place).stream().anyMatch(each::meets));
  }

  /** Whether the memory at a place and the question have a word of the same meaning. */
  public boolean tellsOf(int place, String word) {
    List<Concept> meant = Concepts.of(word);
    return values.tells(place, meant)
        && asked.stream().anyMatch(each -> meant.stream().anyMatch(each::meets));
  }

  @Override
  public String toString() {
    return "SameMatter[" + told.size() + "]";
  }
}
