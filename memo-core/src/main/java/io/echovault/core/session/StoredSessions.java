package io.echovault.core.session;

import io.echovault.core.member.MemberTransactions;
import io.echovault.ports.inbound.LiveSessions;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.SessionId;
import java.util.Optional;

/** The open sessions as the store has them now. */
final class StoredSessions implements LiveSessions {
  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final MemberSessions sessions;

  StoredSessions(Storage storage, MemberTransactions memberTransactions, MemberSessions sessions) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.sessions = sessions;
  }

  @Override
  public Optional<LiveSession> find(MemberRef member, SessionId session) {
    return storage.inTenant(member.tenant(), scope -> find(scope, member, session));
  }

  private Optional<LiveSession> find(TenantScope scope, MemberRef member, SessionId session) {
    return scope
        .members()
        .find(member.member())
        .filter(record -> record.membership().active())
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
}
