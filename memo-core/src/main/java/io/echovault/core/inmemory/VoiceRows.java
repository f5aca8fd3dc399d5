package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Voices;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.VoiceRecord;
import java.util.Optional;

/** What is kept of the voices of the tenant whose lock this transaction holds. */
final class VoiceRows implements Voices {
  private final TenantRows rows;
  private final Changes changes;

  VoiceRows(TenantRows rows, Changes changes) {
    this.rows = rows;
    this.changes = changes;
  }

  @Override
  public Optional<VoiceRecord> find(MemberId member) {
    return Optional.ofNullable(rows.voices.get(member));
  }

  @Override
  public boolean keep(MemberId member, VoiceRecord voice) {
    if (find(member).filter(stored -> !voice.proof().mayReplace(stored.proof())).isPresent()) {
      return false;
    }
    changes.put(rows.voices, member, voice);
    return true;
  }

  @Override
  public void remove(MemberId member) {
    changes.remove(rows.voices, member);
  }
}
