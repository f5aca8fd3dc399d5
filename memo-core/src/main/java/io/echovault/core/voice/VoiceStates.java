package io.echovault.core.voice;

import io.echovault.core.codec.StoredNames.Purpose;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.sealing.Binding;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.VoiceRecord;
import java.util.Optional;

/** Reads and writes what is kept of voices, sealed under each member's key of the open tiers. */
final class VoiceStates {
  private VoiceStates() {}

  /** What is kept of a member's voice; empty for nothing. */
  static Optional<VoiceState> of(TenantScope scope, MemberRef member, SealKey openKey) {
    return scope
        .voices()
        .find(member.member())
        .map(row -> VoiceStateCodec.fromBytes(openKey.open(row.content(), binding(member))));
  }

  static Optional<VoiceState> of(MemberTransaction memberTransaction) {
    return of(memberTransaction.scope(), memberTransaction.member(), memberTransaction.openKey());
  }

  /** Keeps another state, in the transaction that holds the member. */
  static void keep(MemberTransaction memberTransaction, VoiceState state) {
    VoiceRecord row =
        new VoiceRecord(
            memberTransaction
                .openKey()
                .seal(VoiceStateCodec.toBytes(state), binding(memberTransaction.member())),
            RowProof.NONE);
    boolean kept =
        memberTransaction.scope().voices().keep(memberTransaction.member().member(), row);
    if (!kept) {
      throw new MemoException.TryAgain("what is kept of a voice was changed meanwhile");
    }
  }

  private static Binding binding(MemberRef member) {
    return Binding.to(Purpose.VOICE).and(member);
  }
}
