package io.echovault.core.identity;

import io.echovault.core.member.MemberTransactions;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.Optional;

/**
 * Compares an entry of the directory with the sealed state of the member that it leads to. An entry
 * that was set back leads to somebody who gave the identity up: it is removed. Safe for threads.
 */
public final class Owners {
  private final Storage storage;
  private final MemberTransactions memberTransactions;

  public Owners(Storage storage, MemberTransactions memberTransactions) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
  }

  /** Whether an entry counts; one that leads to no member does, and whoever enters is told. */
  boolean has(ChannelIdentity identity, DirectoryEntry entry) {
    MemberRef member = entry.member();
    return storage.inTenant(
        member.tenant(),
        scope ->
            names(member, scope.members().find(member.member()), identity)
                || names(member, scope.members().lock(member.member()), identity)
                || !discarded(scope, entry));
  }

  // Whoever takes an identity over names it in the state first, and gives it up in the transaction
  // that changes the entry. So an entry that the locked member does not name is an old one.
  private static boolean discarded(TenantScope scope, DirectoryEntry entry) {
    scope.discard(entry);
    return true;
  }

  private boolean names(MemberRef member, Optional<MemberRecord> record, ChannelIdentity identity) {
    return record.isEmpty()
        || memberTransactions.state(member, record.get()).identities().contains(identity);
  }
}
