package io.echovault.core.recall;

import java.util.Arrays;

/** How near the memories are to a question in meaning; exact, every vector is looked at. */
final class MeaningMatch {
  /** What covering the whole question is worth to a memory that has no vector yet. */
  private static final float UNKNOWN_BUT_COVERED = 0.2f;

  private final MemberIndex index;
  private final Meanings meanings;
  private final RoundedQuestion question;
  private final WordMatch words;
  private final float[] cosines;
  private final float[] sittings;
  private final float mean;

  MeaningMatch(MemberIndex index, float[] question, WordMatch words) {
    this.index = index;
    this.meanings = index.meanings();
    this.question = new RoundedQuestion(question);
    this.words = words;
    this.cosines = new float[index.slots()];
    double sum = 0;
    for (int slot = 0; slot < cosines.length; slot++) {
      if (meanings.has(slot)) {
        cosines[slot] = meanings.whole(this.question, slot);
        sum += cosines[slot];
      }
    }
    this.mean = (float) (sum / Math.max(1, meanings.known()));
    for (int slot = 0; slot < cosines.length; slot++) {
      if (index.length(slot) > 0 && !meanings.has(slot)) {
        cosines[slot] = substitute(slot);
      }
    }
    this.sittings = sittings();
  }

  private float substitute(int slot) {
    return mean + UNKNOWN_BUT_COVERED * words.covered(slot);
  }

  /** The mean of the three best of each sitting, or of as many as it has. */
  private float[] sittings() {
    Timeline timeline = index.timeline();
    float[][] best = new float[3][timeline.sittings()];
    for (float[] row : best) {
      Arrays.fill(row, Float.NEGATIVE_INFINITY);
    }
    for (int slot = 0; slot < cosines.length; slot++) {
      if (index.length(slot) > 0) {
        int sitting = timeline.sitting(slot);
        float falling = cosines[slot];
        for (float[] row : best) {
          float higher = Math.max(row[sitting], falling);
          falling = Math.min(row[sitting], falling);
          row[sitting] = higher;
        }
      }
    }
    float[] means = new float[timeline.sittings()];
    for (int sitting = 0; sitting < means.length; sitting++) {
      float sum = 0;
      int count = 0;
      while (count < best.length && best[count][sitting] > Float.NEGATIVE_INFINITY) {
        sum += best[count++][sitting];
      }
      means[sitting] = count == 0 ? mean : sum / count;
    }
    return means;
  }

  /** By how much it is nearer than the mean of all. */
  float aboveMean(int slot) {
    return cosines[slot] - mean;
  }

  /** The cosine of the question and a memory; the mean of all where there is none. */
  float whole(int slot) {
    return slot == Timeline.NONE ? mean : cosines[slot];
  }

  /** The best cosine of the question and one statement of a memory. */
  float statement(int slot) {
    return meanings.has(slot) ? meanings.statement(question, slot) : cosines[slot];
  }

  /** The mean of the three best cosines in the slot's sitting. */
  float sitting(int slot) {
    return sittings[index.timeline().sitting(slot)];
  }
}
