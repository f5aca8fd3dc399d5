package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;

/** Stands where copies of recordings are not found. */
enum NoRecordingFingerprints implements RecordingFingerprints {
  INSTANCE;

  @Override
  public Bytes of(Recording recording) {
    return Bytes.NONE;
  }

  @Override
  public boolean copies(Bytes one, Bytes other) {
    return false;
  }
}
