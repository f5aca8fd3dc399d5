package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.VoiceRecord;
import java.util.Optional;

/** Stands where nothing is kept of voices. */
enum NoVoices implements Voices {
  INSTANCE;

  @Override
  public Optional<VoiceRecord> find(MemberId member) {
    return Optional.empty();
  }

  @Override
  public boolean keep(MemberId member, VoiceRecord voice) {
    throw new IllegalStateException(
        "this store keeps nothing of voices: implement TenantScope.voices, or give the core no"
            + " Outside.withVoice");
  }

  @Override
  public void remove(MemberId member) {
    // There is nothing.
  }
}
