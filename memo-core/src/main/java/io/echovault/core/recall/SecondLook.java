package io.echovault.core.recall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What the best of the first look lend to the others: an answer in several places is told in words
 * that are alike, or a little before or after.
 */
final class SecondLook {
  private static final int ALIKE_TO = 5;
  private static final int COMPARED = 10;

  /** So many of the best are compared with the very best. */
  private static final int CLOSE = 200;

  private final MemberIndex index;
  private final FirstScores first;
  private final float tenth;
  private final float close;
  private final float[] mean;
  private final List<Model> models;

  /** One of the best: how it differs from the mean of all that are looked at. */
  private record Model(int slot, RoundedQuestion direction, float meansOwn) {}

  /**
   * @param looked the slots that get a closer look, in any order
   */
  SecondLook(MemberIndex index, FirstScores first, int[] looked) {
    this.index = index;
    this.first = first;
    float[] scores = sorted(looked);
    this.tenth = fromBest(scores, COMPARED);
    this.close = fromBest(scores, CLOSE);
    int[] known = byNumber(IntStream.of(looked).filter(index.meanings()::has).toArray());
    this.mean = known.length == 0 ? new float[0] : mean(known);
    this.models = best(known).stream().map(this::model).toList();
  }

  private float[] sorted(int[] looked) {
    float[] scores = new float[looked.length];
    for (int at = 0; at < looked.length; at++) {
      scores[at] = first.of(looked[at]);
    }
    Arrays.sort(scores);
    return scores;
  }

  private static float fromBest(float[] sorted, int better) {
    return sorted.length == 0 ? 0 : sorted[Math.max(0, sorted.length - 1 - better)];
  }

  /** In one order whatever the slots are, since sums of rounded numbers depend on it. */
  private int[] byNumber(int[] known) {
    long[] numbered = new long[known.length];
    for (int at = 0; at < known.length; at++) {
      long number = index.entry(known[at]).orElseThrow().memory().number();
      numbered[at] = number << Integer.SIZE | known[at];
    }
    Arrays.sort(numbered);
    return LongStream.of(numbered).mapToInt(each -> (int) each).toArray();
  }

  private List<Integer> best(int[] known) {
    List<Integer> best = new ArrayList<>();
    while (best.size() < Math.min(ALIKE_TO, known.length)) {
      int next = -1;
      for (int slot : known) {
        if (!best.contains(slot) && (next < 0 || first.of(slot) > first.of(next))) {
          next = slot;
        }
      }
      best.add(next);
    }
    return best;
  }

  private float[] mean(int[] known) {
    float[] sum = index.meanings().direction(known[0]);
    for (int at = 1; at < known.length; at++) {
      index.meanings().addTo(sum, known[at]);
    }
    for (int at = 0; at < sum.length; at++) {
      sum[at] /= known.length;
    }
    return sum;
  }

  private Model model(int slot) {
    float[] direction = index.meanings().direction(slot);
    float meansOwn = 0;
    for (int at = 0; at < direction.length; at++) {
      direction[at] -= mean[at];
      meansOwn += direction[at] * mean[at];
    }
    return new Model(slot, new RoundedQuestion(direction), meansOwn);
  }

  /** How much it is like another one of the five best, beyond what all have in common; or 0. */
  float alike(int slot) {
    float most = 0;
    if (first.of(slot) >= close && index.meanings().has(slot)) {
      for (Model model : models) {
        if (model.slot() != slot) {
          float alike = index.meanings().whole(model.direction(), slot) - model.meansOwn();
          most = Math.max(most, alike);
        }
      }
    }
    return most;
  }

  /** By how much the better of the two that are two places away is above the tenth best, or 0. */
  float twoAway(int slot) {
    Timeline timeline = index.timeline();
    int before = timeline.before(slot);
    int after = timeline.after(slot);
    return Math.max(
        aboveTenth(before == Timeline.NONE ? before : timeline.before(before)),
        aboveTenth(after == Timeline.NONE ? after : timeline.after(after)));
  }

  private float aboveTenth(int slot) {
    return slot == Timeline.NONE ? 0 : Math.max(0, first.of(slot) - tenth);
  }
}
