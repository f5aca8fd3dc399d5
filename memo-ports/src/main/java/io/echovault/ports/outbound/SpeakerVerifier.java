package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.SpeakerMatch;
import io.echovault.ports.vocabulary.SpeechQuality;
import io.echovault.ports.vocabulary.Voiceprint;
import java.util.List;

/**
 * Tells whether a recording is of the speaker whom other recordings are of. It tells nothing of
 * what is said, and cannot tell a living voice from a copy of it: both are for others to check.
 *
 * <p>Repeats: the same recordings give the same. Threads: safe. Time: a few hundredths of the
 * length of the recordings; never call it inside a transaction. Rates: recordings have a multiple
 * of 8,000 samples a second; any other is an {@link IllegalArgumentException}. Failure: none for
 * what is heard in a recording; a bad one is told by its quality. No message carries anything of
 * the sound.
 */
public interface SpeakerVerifier {

  /** The model's name and version: voiceprints with the same are comparable. */
  String model();

  /** Whether speakers are told apart here. */
  boolean available();

  /** How fit a recording is to tell its speaker by. */
  SpeechQuality quality(Recording recording);

  /**
   * Makes a voiceprint of one speaker's recordings, whatever their quality.
   *
   * @param recordings one at least, with some speech in them
   * @throws IllegalArgumentException when no speech at all is in them
   * @throws IllegalStateException when nothing is available here
   */
  Voiceprint enrol(List<Recording> recordings);

  /**
   * Compares a recording with a voiceprint. One without speech is not accepted.
   *
   * @throws IllegalArgumentException when the voiceprint is another model's, or none at all
   * @throws IllegalStateException when nothing is available here
   */
  SpeakerMatch compare(Voiceprint voiceprint, Recording recording);

  /** No speakers are told apart. */
  static SpeakerVerifier none() {
    return NoSpeakerVerifier.INSTANCE;
  }
}
