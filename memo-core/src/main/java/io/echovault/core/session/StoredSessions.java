package io.echovault.core.session;

import io.echovault.core.member.AllMembers;
import io.echovault.core.member.MemberTransactions;
import io.echovault.ports.inbound.LiveSessions;
import io.echovault.ports.inbound.SessionDesk;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.SessionId;
import java.util.Optional;

/** The open sessions as the store has them now. */
final class StoredSessions implements LiveSessions, SessionDesk {
  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final MemberSessions sessions;
  private final Recoveries recoveries;

  StoredSessions(
      Storage storage,
      MemberTransactions memberTransactions,
      MemberSessions sessions,
      Recoveries recoveries) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.sessions = sessions;
    this.recoveries = recoveries;
  }

  @Override
  public Optional<LiveSession> find(MemberRef member, SessionId session) {
    return storage.inTenant(member.tenant(), scope -> find(scope, member, session));
  }

  private Optional<LiveSession> find(TenantScope scope, MemberRef member, SessionId session) {
    return MemberTransactions.served(scope, member)
        .flatMap(record -> scope.sessions().find(record.id(), session, memberTransactions.now()));
  }

  @Override
  public void end(MemberRef member, SessionId session) {
    storage.inTenant(
        member.tenant(),
        scope ->
            memberTransactions
                .lock(scope, member)
                .map(
                    memberTransaction -> {
                      sessions.end(memberTransaction, session);
                      memberTransaction.finish();
                      return true;
                    }));
  }

  @Override
  public int endAll() {
    int ended = 0;
    for (MemberRef member : AllMembers.everywhere(storage::members)) {
      // Only who has something to end is locked.
      if (storage.<Boolean>inTenant(member.tenant(), scope -> hasOne(scope, member))) {
        ended += storage.<Boolean>inTenant(member.tenant(), scope -> endAll(scope, member)) ? 1 : 0;
      }
    }
    return ended;
  }

  private boolean hasOne(TenantScope scope, MemberRef member) {
    return scope.logins().recovery(member.member()).isPresent()
        || !scope.sessions().all(member.member(), memberTransactions.now()).isEmpty();
  }

  private boolean endAll(TenantScope scope, MemberRef member) {
    return memberTransactions
        .lock(scope, member)
        .map(
            memberTransaction -> {
              boolean open = sessions.endAll(memberTransaction);
              boolean stopped = recoveries.stop(memberTransaction);
              memberTransaction.finish();
              return open || stopped;
            })
        .orElse(false);
  }
}
