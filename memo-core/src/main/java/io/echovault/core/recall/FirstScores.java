package io.echovault.core.recall;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/** A quick score for every memory, to find those that deserve a closer look. */
final class FirstScores {
  private static final float MEANING = 18;
  private static final float COVERED = 4;
  private static final float SUBJECT = 0.8f;
  private static final float NEARBY = 0.3f;

  private final MemberIndex index;
  private final float[] scores;
  private final float[] sittings;

  FirstScores(
      MemberIndex index,
      ParsedQuestion parsedQuestion,
      WordMatch words,
      Optional<MeaningMatch> meanings) {
    this.index = index;
    this.scores = new float[index.slots()];
    for (int slot = 0; slot < scores.length; slot++) {
      scores[slot] = index.length(slot) == 0 ? 0 : COVERED * words.covered(slot);
    }
    meanings.ifPresent(this::addMeaning);
    parsedQuestion.subject().ifPresent(this::addSubject);
    this.sittings = sittings();
  }

  private void addMeaning(MeaningMatch match) {
    for (int slot = 0; slot < scores.length; slot++) {
      if (index.length(slot) > 0) {
        scores[slot] += MEANING * match.aboveMean(slot);
      }
    }
  }

  private void addSubject(String subject) {
    for (int slot = 0; slot < scores.length; slot++) {
      if (index.length(slot) > 0
          && index.entry(slot).orElseThrow().speaker().filter(subject::equals).isPresent()) {
        scores[slot] += SUBJECT;
      }
    }
  }

  /** The mean of the two best of each sitting, or the only one. */
  private float[] sittings() {
    Timeline timeline = index.timeline();
    float[] best = new float[timeline.sittings()];
    float[] second = new float[timeline.sittings()];
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    Arrays.fill(second, Float.NEGATIVE_INFINITY);
    for (int slot = 0; slot < scores.length; slot++) {
      if (index.length(slot) > 0) {
        int sitting = timeline.sitting(slot);
        float falling = Math.min(best[sitting], scores[slot]);
        best[sitting] = Math.max(best[sitting], scores[slot]);
        second[sitting] = Math.max(second[sitting], falling);
      }
    }
    for (int sitting = 0; sitting < best.length; sitting++) {
      boolean alone = second[sitting] == Float.NEGATIVE_INFINITY;
      best[sitting] = alone ? best[sitting] : (best[sitting] + second[sitting]) / 2;
    }
    return best;
  }

  /** The score of a slot. */
  float of(int slot) {
    return scores[slot];
  }

  float sitting(int slot) {
    return sittings[index.timeline().sitting(slot)];
  }

  /**
   * The best slots, in no order; a memory beside a good one is taken along, and of equal ones the
   * earlier, so that it does not matter in which order they came.
   */
  int[] best(int most, IntPredicate among) {
    float[] helped = new float[scores.length];
    Comparator<Integer> worstFirst =
        Comparator.<Integer>comparingDouble(slot -> helped[slot])
            .thenComparing(this::number, Comparator.reverseOrder());
    PriorityQueue<Integer> kept = new PriorityQueue<>(worstFirst);
    for (int slot = 0; slot < scores.length; slot++) {
      if (index.length(slot) == 0) {
        continue;
      }
      helped[slot] = scores[slot] + NEARBY * besides(slot);
      boolean full = kept.size() == most;
      boolean better =
          !full
              || (helped[slot] >= helped[kept.element()]
                  && worstFirst.compare(slot, kept.element()) > 0);
      // Asked last: it looks at the memory itself, which for all of them costs more than the rest.
      if (better && among.test(slot)) {
        if (full) {
          kept.remove();
        }
        kept.add(slot);
      }
    }
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }

  private int number(int slot) {
    return index.entry(slot).orElseThrow().memory().number();
  }

  private float besides(int slot) {
    return Math.max(nearby(index.timeline().before(slot)), nearby(index.timeline().after(slot)));
  }

  private float nearby(int slot) {
    return slot == Timeline.NONE ? 0 : Math.max(0, scores[slot]);
  }
}
