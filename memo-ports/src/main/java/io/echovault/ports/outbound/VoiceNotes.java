package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import java.time.Duration;

/**
 * Decodes voice notes as chat channels send them, and encodes them: Opus in Ogg, one channel.
 *
 * <p>Sizes: a file may be hostile. Of one that is longer than the caller wants, or larger than so
 * long a note can be, nothing is decoded. Repeats: the same file always gives the same samples.
 * Threads: safe. Time: some hundredths of the length of the note, and within the time limit of the
 * implementation whatever the file holds; never call it inside a transaction. Failure: what is
 * wrong with a file is the result; nothing is thrown for it, and no message carries anything of the
 * sound.
 */
public interface VoiceNotes {
  /** The samples a second of what is decoded, and of what may be encoded. */
  int RATE = 16_000;

  /** Whether notes are decoded and encoded here. */
  boolean available();

  /**
   * Decodes a note, at {@link #RATE}. Several channels become one.
   *
   * @param longest how long it may be
   */
  VoiceNoteResult decode(Bytes file, Duration longest);

  /**
   * Encodes a recording as a voice note that a chat channel plays as such.
   *
   * @param recording at {@link #RATE}, with one sample at least
   * @throws IllegalArgumentException when it has another rate or is empty
   * @throws IllegalStateException when nothing is available here
   */
  Bytes encode(Recording recording);

  /** Neither is done: every note is unreadable. */
  static VoiceNotes none() {
    return NoVoiceNotes.INSTANCE;
  }
}
