package io.echovault.core.access;

import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.outbound.Voices;
import io.echovault.ports.vocabulary.AccessFinding.Kind;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.VoiceRecord;
import java.util.Optional;

/**
 * What is kept of voices, as far as the members' rows vouch for it; one transaction. A record that
 * somebody else changed or set back is as good as none: the voice opens nothing until it is
 * enrolled anew.
 */
final class ProvenVoices implements Voices {
  private final TenantScope scope;
  private final RowSeals seals;
  private final ProvenMembers members;
  private final AnchoredRows anchored;

  ProvenVoices(TenantScope scope, RowSeals seals, ProvenMembers members, Refusals refusals) {
    this.scope = scope;
    this.seals = seals;
    this.members = members;
    anchored = new AnchoredRows(members, refusals);
  }

  private Optional<VoiceRecord> stored(MemberId member) {
    return anchored
        .look(
            Kind.VOICE,
            member,
            () -> scope.voices().find(member),
            row -> seals.fits(members.ref(member), row),
            VoiceRecord::proof)
        .row();
  }

  @Override
  public Optional<VoiceRecord> find(MemberId member) {
    return stored(member).map(row -> row.with(RowProof.NONE));
  }

  @Override
  public boolean keep(MemberId member, VoiceRecord voice) {
    HeldMember owner = members.locked(member);
    Optional<VoiceRecord> former = stored(member);
    if (former.isEmpty()) {
      scope.voices().remove(member);
    }
    long version = former.map(row -> row.proof().version()).orElse(0L) + 1;
    VoiceRecord sealed = seals.sealed(members.ref(member), voice, version);
    boolean kept = scope.voices().keep(member, sealed);
    if (kept) {
      owner.anchors().put(Kind.VOICE, sealed.proof());
    }
    return kept;
  }

  @Override
  public void remove(MemberId member) {
    members
        .hold(member)
        .ifPresent(
            owner -> {
              scope.voices().remove(member);
              owner.anchors().remove(Kind.VOICE);
            });
  }
}
