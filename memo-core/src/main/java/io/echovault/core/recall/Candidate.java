package io.echovault.core.recall;

/**
 * A memory that may answer.
 *
 * @param signals one number for each {@link Signal}
 * @param score each signal times its weight, together
 * @param deduction what was taken off because others of the same sitting come first
 */
// The array is never changed once it is here, and candidates are never compared for equality.
@SuppressWarnings("ArrayRecordComponent")
record Candidate(int slot, float[] signals, double score, double deduction) {
  Candidate(int slot, float[] signals, double score) {
    this(slot, signals, score, 0);
  }

  Candidate less(double taken) {
    return new Candidate(slot, signals, score, taken);
  }

  /** What counts in the end. */
  double worth() {
    return score - deduction;
  }

  float signal(Signal signal) {
    return signals[signal.place()];
  }

  /** Whether anything that the question names leads to it: a word, a speaker or a time. */
  boolean named() {
    return signal(Signal.SITTING_WORDS) > 0
        || signal(Signal.SUBJECT) > 0
        || signal(Signal.WHEN_SAID) > 0;
  }
}
