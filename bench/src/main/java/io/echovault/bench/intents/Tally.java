package io.echovault.bench.intents;

import io.echovault.core.measure.IntentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was told right and what was taken for something else. */
final class Tally {
  /** Below this probability it is better to ask back. */
  static final double SURE = 0.6;

  /** With this probability nobody would ask back. */
  private static final double VERY_SURE = 0.8;

  private static final List<String> KINDS = IntentModel.kinds();
  private static final Set<String> TELLING = Set.of("STATEMENT", "SECRET");
  private static final Set<String> KEPT = Set.of("STATEMENT", "SECRET", "KEEP", "REMIND");
  private static final Set<String> ASKING = Set.of("QUESTION", "FOLLOW_UP");
  private static final Set<String> LOOKED_UP = Set.of("QUESTION", "FOLLOW_UP", "LIST", "COUNT");

  private final int[][] confusion = new int[KINDS.size()][KINDS.size()];
  private int unsure;
  private int sureAndRight;
  private int surelyWrong;

  /** One more, with the probabilities of its kinds. */
  void add(int kind, double[] probabilities) {
    int best = best(probabilities);
    confusion[kind][best]++;
    boolean told = sum(probabilities, LOOKED_UP) >= VERY_SURE && TELLING.contains(KINDS.get(kind));
    boolean asked = sum(probabilities, KEPT) >= VERY_SURE && ASKING.contains(KINDS.get(kind));
    surelyWrong += told || asked ? 1 : 0;
    if (probabilities[best] < SURE) {
      unsure++;
    } else if (best == kind) {
      sureAndRight++;
    }
  }

  private static double sum(double[] probabilities, Set<String> kinds) {
    return kinds.stream().mapToDouble(kind -> probabilities[KINDS.indexOf(kind)]).sum();
  }

  static int best(double[] probabilities) {
    int best = 0;
    for (int kind = 1; kind < probabilities.length; kind++) {
      best = probabilities[kind] > probabilities[best] ? kind : best;
    }
    return best;
  }

  /** Of what tells something, the share that was taken for something to look up. */
  double toldTakenForAsked() {
    return rate(TELLING, LOOKED_UP);
  }

  /** Of what asks, the share that was taken for something to keep. */
  double askedTakenForTold() {
    return rate(ASKING, KEPT);
  }

  /**
   * Of what tells or asks, the share that is taken for the other with a probability of at least
   * {@value #VERY_SURE}, so that nobody would ask back.
   */
  double surelyTakenWrongly() {
    Set<String> all = Set.copyOf(KINDS);
    return share(surelyWrong, sum(TELLING, all) + sum(ASKING, all));
  }

  int total() {
    return sum(Set.copyOf(KINDS), Set.copyOf(KINDS));
  }

  double accuracy() {
    int right = 0;
    for (int kind = 0; kind < KINDS.size(); kind++) {
      right += confusion[kind][kind];
    }
    return share(right, total());
  }

  /** The share of decisions that are not sure enough. */
  double unsureShare() {
    return share(unsure, total());
  }

  /** How many of those that are sure enough are right. */
  double accuracyWhenSure() {
    return share(sureAndRight, total() - unsure);
  }

  /** How many of each kind were told right. */
  Map<String, Double> byKind() {
    Map<String, Double> all = new TreeMap<>();
    for (int kind = 0; kind < KINDS.size(); kind++) {
      all.put(KINDS.get(kind), rate(Set.of(KINDS.get(kind)), Set.of(KINDS.get(kind))));
    }
    return all;
  }

  /** The confusion in lines: each kind, how many there are, and what they were taken for. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int kind = 0; kind < KINDS.size(); kind++) {
      int[] row = confusion[kind];
      StringBuilder line = new StringBuilder();
      int all = 0;
      for (int taken = 0; taken < row.length; taken++) {
        all += row[taken];
        if (row[taken] > 0 && taken != kind) {
          line.append(' ').append(KINDS.get(taken)).append(' ').append(row[taken]);
        }
      }
      lines.add(
          String.format(
              Locale.ROOT, "  %-10s %4d right of %4d;%s", KINDS.get(kind), row[kind], all, line));
    }
    return lines;
  }

  private double rate(Set<String> kinds, Set<String> takenFor) {
    return share(sum(kinds, takenFor), sum(kinds, Set.copyOf(KINDS)));
  }

  private int sum(Set<String> kinds, Set<String> takenFor) {
    int sum = 0;
    for (int kind = 0; kind < KINDS.size(); kind++) {
      for (int taken = 0; taken < KINDS.size(); taken++) {
        if (kinds.contains(KINDS.get(kind)) && takenFor.contains(KINDS.get(taken))) {
          sum += confusion[kind][taken];
        }
      }
    }
    return sum;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
