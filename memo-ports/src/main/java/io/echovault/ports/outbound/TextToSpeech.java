package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.SpokenResult;

/**
 * Speaks words as a voice note.
 *
 * <p>Repeats: the same words may sound different. Threads: safe. Time: a call ends within 60
 * seconds; never call it inside a transaction. Failure: what the service says is the result;
 * nothing is thrown for it, and no message carries the words.
 */
public interface TextToSpeech {

  /** Whether a service is set up. Whether it is well shows when it is called. */
  boolean available();

  /**
   * Speaks words.
   *
   * @param text plain text, not blank; letters that mean something to the service mean nothing here
   * @param language two letters
   */
  SpokenResult speak(String text, String language);

  /** No service: nothing is spoken. */
  static TextToSpeech none() {
    return NoTextToSpeech.INSTANCE;
  }
}
