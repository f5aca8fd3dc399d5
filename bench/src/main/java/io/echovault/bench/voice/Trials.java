package io.echovault.bench.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Comparisons of recordings with voiceprints, and the errors that they come to. */
final class Trials {
  private static final int ROUNDS = 1_000;
  private static final double CONFIDENCE = 0.95;

  private final List<Trial> sorted;
  private final int speakers;

  /**
   * All comparisons.
   *
   * @param speakers how many there are; trials name them by number
   */
  Trials(List<Trial> trials, int speakers) {
    this.sorted = trials.stream().sorted(Comparator.comparingDouble(Trial::score)).toList();
    this.speakers = speakers;
  }

  /**
   * One comparison.
   *
   * @param claimed whose voiceprint
   * @param speaker who spoke
   */
  record Trial(int claimed, int speaker, double score, boolean accepted) {
    boolean target() {
      return claimed == speaker;
    }
  }

  /** Those that are of that kind. */
  Trials only(Predicate<Trial> wanted) {
    return new Trials(sorted.stream().filter(wanted).toList(), speakers);
  }

  long count(boolean target) {
    return sorted.stream().filter(each -> each.target() == target).count();
  }

  /** Where as many of the others are accepted as of the enrolled are refused, in percent. */
  double equalErrors() {
    int[] once = new int[speakers];
    Arrays.fill(once, 1);
    return equalErrors(once);
  }

  /** The ends of the interval of confidence of {@link #equalErrors}, by drawing speakers anew. */
  double[] equalErrorsInterval(Random random) {
    double[] drawn = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      int[] counts = new int[speakers];
      for (int each = 0; each < speakers; each++) {
        counts[random.nextInt(speakers)]++;
      }
      drawn[round] = equalErrors(counts);
    }
    Arrays.sort(drawn);
    int tail = (int) Math.round(ROUNDS * (1 - CONFIDENCE) / 2);
    return new double[] {drawn[tail], drawn[ROUNDS - 1 - tail]};
  }

  private double equalErrors(int[] counts) {
    double targets = 0;
    double others = 0;
    for (Trial each : sorted) {
      if (each.target()) {
        targets += weight(each, counts);
      } else {
        others += weight(each, counts);
      }
    }
    double refused = 0;
    double accepted = others;
    double best = 1;
    double equal = 0;
    for (Trial each : sorted) {
      if (each.target()) {
        refused += weight(each, counts);
      } else {
        accepted -= weight(each, counts);
      }
      double difference = Math.abs(refused / targets - accepted / others);
      if (difference < best) {
        best = difference;
        equal = (refused / targets + accepted / others) / 2;
      }
    }
    return 100 * equal;
  }

  private static double weight(Trial trial, int[] counts) {
    return trial.target()
        ? counts[trial.speaker()]
        : (double) counts[trial.speaker()] * counts[trial.claimed()];
  }

  /** The enrolled refused where at most that share of the others is accepted, in percent. */
  double refusedAt(double accepted) {
    long others = count(false);
    List<Trial> fromBest = new ArrayList<>(sorted);
    fromBest.sort(Comparator.comparingDouble(Trial::score).reversed());
    long passed = 0;
    long targets = 0;
    for (Trial each : fromBest) {
      if (each.target()) {
        targets++;
      } else if (++passed > accepted * others) {
        break;
      }
    }
    return 100.0 * (count(true) - targets) / count(true);
  }

  /** The others that were accepted, in percent. */
  double acceptedOthers() {
    return share(each -> !each.target(), Trial::accepted);
  }

  /** The enrolled that were refused, in percent. */
  double refusedTargets() {
    return share(Trial::target, each -> !each.accepted());
  }

  private double share(Predicate<Trial> of, Predicate<Trial> those) {
    long all = sorted.stream().filter(of).count();
    return 100.0 * sorted.stream().filter(of.and(those)).count() / all;
  }
}
