package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;

/**
 * Tells whether two recordings are copies of one, even when one of them was encoded again,
 * filtered, made louder or cut at its ends. Saying the same words again makes another recording.
 *
 * <p>Repeats: the same recording gives the same fingerprint. Threads: safe. Time: milliseconds for
 * each second of sound, and for each comparison. Failure: none. A fingerprint tells about a voice:
 * it is to be sealed wherever it is kept.
 */
public interface RecordingFingerprints {

  /** The fingerprint of a recording, some kilobytes for a few seconds. */
  Bytes of(Recording recording);

  /**
   * Whether a recording is a copy, or a part of a copy, of another.
   *
   * @throws IllegalArgumentException when something else than fingerprints is given
   */
  boolean copies(Bytes one, Bytes other);

  /** No fingerprints: no copies are found. */
  static RecordingFingerprints none() {
    return NoRecordingFingerprints.INSTANCE;
  }
}
