package io.echovault.core;

import io.echovault.core.member.MemberTransactions;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRef;

/** Looks into the sealed state of a member, as the store has it. */
final class HeldInTheChat {
  private HeldInTheChat() {}

  /** How many messages wait for their sender's word whether they were a PIN. */
  static int of(World world, MemberRef member) {
    MemberTransactions memberTransactions =
        new MemberTransactions(
            new MemberKeys(LocalKeyVault.of(new Bytes(new byte[32]))), world.clock);
    return world.storage.inTenant(
        member.tenant(),
        scope ->
            memberTransactions
                .state(member, scope.members().find(member.member()).orElseThrow())
                .chat()
                .pinGuard()
                .held()
                .size());
  }
}
