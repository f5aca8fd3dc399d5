package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.TranscriptResult;
import java.util.List;

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
  TranscriptResult transcribe(Note note, Hints hints);

  /**
   * A voice note.
   *
   * @param file Opus in Ogg
   * @param recording the decoded file, at {@link VoiceNotes#RATE}
   */
  record Note(Bytes file, Recording recording) {}

  /**
   * What to expect in a note.
   *
   * @param languages two letters each, the likeliest first; empty when any may be spoken
   * @param phrases words that are likely in it, such as the digits of a challenge
   */
  record Hints(List<String> languages, List<String> phrases) {
    public Hints {
      languages = List.copyOf(languages);
      phrases = List.copyOf(phrases);
    }

    @Override
    public String toString() {
      return "Hints" + languages;
    }
  }

  /** No service: nothing is written down. */
  static SpeechToText none() {
    return NoSpeechToText.INSTANCE;
  }
}
