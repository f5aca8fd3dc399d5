package io.echovault.core.recall;

import java.util.List;

/** What two memories have in common, whatever is asked. */
public record ToldPairs(List<List<Concept>> told) {
  /** So few words beside a figure say what it measures. */
  private static final int FEW = 3;

  public ToldPairs {
    told = List.copyOf(told);
  }

  /** How many words of one the other has too. */
  int shared(int newer, int older) {
    return (int)
        told.get(older).stream()
            .filter(each -> told.get(newer).stream().anyMatch(each::meets))
            .map(Concept::word)
            .distinct()
            .count();
  }

  /** Whether the newer has a word of the older that is no figure. */
  public boolean share(int newer, int older) {
    return words(older).stream().anyMatch(each -> told.get(newer).stream().anyMatch(each::meets));
  }

  /** Whether they differ in nothing but figures, as two weights do. */
  public boolean differInFigures(int newer, int older) {
    List<Concept> mine = words(newer);
    List<Concept> theirs = words(older);
    boolean all = theirs.stream().allMatch(each -> mine.stream().anyMatch(each::meets));
    return mine.size() < told.get(newer).size()
        && !theirs.isEmpty()
        && theirs.size() <= FEW
        && all
        && theirs.size() < told.get(older).size();
  }

  private List<Concept> words(int place) {
    return told.get(place).stream().filter(each -> ToldValues.digits(each) == 0).toList();
  }

  @Override
  public String toString() {
    return "ToldPairs[" + told.size() + "]";
  }
}
