package io.echovault.bench.locomo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turn-level evidence recall: of a question's evidence the fraction that is among the first k turns
 * found, averaged over questions. Categories 1 to 4 are also taken together; 5 stands apart.
 */
public final class EvidenceRecall {
  private final List<Integer> cuts;
  private final Map<String, Sum> sums = new TreeMap<>();

  /** Counts at these numbers of turns, in growing order. */
  public EvidenceRecall(List<Integer> cuts) {
    this.cuts = List.copyOf(cuts);
  }

  /** The greatest number of turns that is looked at. */
  public int deepest() {
    return cuts.get(cuts.size() - 1);
  }

  /** Adds one question with the turns that were found for it, best first. */
  public void add(Asked question, List<String> found) {
    double[] fractions = new double[cuts.size()];
    for (int i = 0; i < fractions.length; i++) {
      long hits =
          found.stream()
              .limit(cuts.get(i))
              .distinct()
              .filter(question.evidence()::contains)
              .count();
      fractions[i] = (double) hits / question.evidence().size();
    }
    sum(Integer.toString(question.category())).add(fractions);
    if (question.category() != 5) {
      sum("1-4").add(fractions);
    }
  }

  /** For each category, and for {@code 1-4} together, the mean at each cut, to four decimals. */
  public Map<String, Map<String, Double>> figures() {
    Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
    List.of("1-4", "1", "2", "3", "4", "5").stream()
        .filter(sums::containsKey)
        .forEach(name -> figures.put(name, sum(name).means()));
    return figures;
  }

  private Sum sum(String category) {
    return sums.computeIfAbsent(category, c -> new Sum());
  }

  private final class Sum {
    private final double[] totals = new double[cuts.size()];
    private int questions;

    void add(double[] fractions) {
      questions++;
      for (int i = 0; i < totals.length; i++) {
        totals[i] += fractions[i];
      }
    }

    Map<String, Double> means() {
      Map<String, Double> means = new LinkedHashMap<>();
      for (int i = 0; i < totals.length; i++) {
        means.put(cuts.get(i).toString(), Math.round(totals[i] / questions * 1e4) / 1e4);
      }
      return means;
    }
  }
}
