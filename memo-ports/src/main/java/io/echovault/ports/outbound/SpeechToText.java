package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.SpeechHints;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.TranscriptResult;

/**
 * Writes down what is said in a voice note.
 *
 * <p>Repeats: the same note may be written down in other words. Threads: safe. Time: a call ends
 * within 60 seconds; never call it inside a transaction. Failure: what the service says is the
 * result; nothing is thrown for it, and no message carries anything of what was said.
 */
public interface SpeechToText {

  /** Whether a service is set up. Whether it is well shows when it is called. */
  boolean available();

  /** Whether sound stays in this process. If not, it is only given with its owner's consent. */
  default boolean inProcess() {
    return false;
  }

  /**
   * Writes a note down.
   *
   * @param note as the channel gave it and as it was decoded
   * @param hints what to expect
   */
  TranscriptResult transcribe(SpokenNote note, SpeechHints hints);

  /** No service: nothing is written down. */
  static SpeechToText none() {
    return NoSpeechToText.INSTANCE;
  }
}
