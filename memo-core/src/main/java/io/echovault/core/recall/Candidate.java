package io.echovault.core.recall;

/**
 * A memory that may answer.
 *
 * @param signals one number for each {@link Signal}
 */
// The array is never changed once it is here, and candidates are never compared for equality.
@SuppressWarnings("ArrayRecordComponent")
record Candidate(int slot, float[] signals, double score) {
  float signal(Signal signal) {
    return signals[signal.place()];
  }

  /** Whether anything that the question names leads to it: a word, a speaker or a time. */
  boolean related() {
    return signal(Signal.SITTING_WORDS) > 0
        || signal(Signal.SUBJECT) > 0
        || signal(Signal.WHEN_SAID) > 0;
  }
}
