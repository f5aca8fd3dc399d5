package io.echovault.core.recall;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What the best of the first look lend to the others: an answer in several places is told in words
 * that are alike, or a little before or after.
 */
final class SecondLook {
  private static final int ALIKE_TO = 5;
  private static final int COMPARED = 10;

  private final MemberIndex index;
  private final FirstScores first;
  private final List<Integer> slots;
  private final float tenth;
  private final float[] mean;
  private final List<Model> models;

  /** One of the best: how it differs from the mean of all that are looked at. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Model(int slot, float[] direction, float meansOwn) {}

  /**
   * @param looked the slots that get a closer look, in any order
   */
  SecondLook(MemberIndex index, FirstScores first, int[] looked) {
    this.index = index;
    this.first = first;
    // In one order for all, since sums of rounded numbers depend on it.
    this.slots =
        Arrays.stream(looked)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(slot -> -first.of(slot))
                    .thenComparing(slot -> index.entry(slot).orElseThrow().memory().number()))
            .toList();
    this.tenth = slots.isEmpty() ? 0 : first.of(slots.get(Math.min(COMPARED, slots.size()) - 1));
    List<Integer> known = slots.stream().filter(index.meanings()::has).toList();
    this.mean = known.isEmpty() ? new float[0] : mean(known);
    this.models = known.stream().limit(ALIKE_TO).map(this::model).toList();
  }

  private float[] mean(List<Integer> known) {
    float[] sum = index.meanings().direction(known.get(0));
    for (int slot : known.subList(1, known.size())) {
      float[] direction = index.meanings().direction(slot);
      for (int at = 0; at < sum.length; at++) {
        sum[at] += direction[at];
      }
    }
    for (int at = 0; at < sum.length; at++) {
      sum[at] /= known.size();
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
    return new Model(slot, direction, meansOwn);
  }

  /** How much it is like another one of the five best, beyond what all have in common; or 0. */
  float alike(int slot) {
    float most = 0;
    if (index.meanings().has(slot)) {
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
