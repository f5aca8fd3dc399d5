package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import java.time.Duration;

/** Stands where nothing decodes voice notes. */
enum NoVoiceNotes implements VoiceNotes {
  INSTANCE;

  @Override
  public boolean available() {
    return false;
  }

  @Override
  public VoiceNoteResult decode(Bytes file, Duration longest) {
    return new VoiceNoteResult.Unreadable(VoiceNoteResult.Problem.NO_DECODER);
  }

  @Override
  public Bytes encode(Recording recording) {
    throw new IllegalStateException("nothing that encodes voice notes is connected");
  }
}
