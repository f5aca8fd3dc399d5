package io.echovault.ports.vocabulary;

/**
 * What is kept of a member's voice and of the logins by it, as a store sees it. Prints nothing.
 *
 * @param content sealed: the voiceprint, recordings of an enrolment under way, what was asked for
 *     and what was heard
 * @param proof shows that the core wrote it
 */
public record VoiceRecord(Bytes content, RowProof proof) {

  /** The same with another proof. */
  public VoiceRecord with(RowProof changed) {
    return new VoiceRecord(content, changed);
  }

  @Override
  public String toString() {
    return "VoiceRecord";
  }
}
