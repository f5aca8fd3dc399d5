package io.echovault.core.inmemory;

import io.echovault.ports.outbound.OpenSessions;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.SessionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The sessions of the tenant whose lock this transaction holds. */
final class SessionRows implements OpenSessions {
  private final TenantRows rows;
  private final Changes changes;

  SessionRows(TenantRows rows, Changes changes) {
    this.rows = rows;
    this.changes = changes;
  }

  @Override
  public void open(LiveSession session) {
    of(session.member().member()).stream()
        .filter(each -> !each.expiresAt().isAfter(session.openedAt()))
        .forEach(each -> changes.remove(rows.sessions, each.id()));
    changes.put(rows.sessions, session.id(), session);
  }

  @Override
  public List<LiveSession> all(MemberId member, Instant now) {
    return of(member).stream()
        .filter(each -> lasts(each, now))
        .sorted(Comparator.comparing(LiveSession::expiresAt).reversed())
        .toList();
  }

  @Override
  public void keep(LiveSession session) {
    boolean follows =
        of(session.member().member()).stream()
            .anyMatch(
                each -> each.id().equals(session.id()) && session.proof().mayReplace(each.proof()));
    if (!follows) {
      throw new MemoException.TryAgain("a session was changed meanwhile");
    }
    changes.put(rows.sessions, session.id(), session);
  }

  @Override
  public void end(MemberId member, SessionId session) {
    of(member).stream()
        .filter(each -> each.id().equals(session))
        .forEach(each -> changes.remove(rows.sessions, session));
  }

  @Override
  public void endAll(MemberId member) {
    of(member).forEach(each -> changes.remove(rows.sessions, each.id()));
  }

  private boolean lasts(LiveSession session, Instant now) {
    boolean lasts = session.expiresAt().isAfter(now);
    if (!lasts) {
      changes.remove(rows.sessions, session.id());
    }
    return lasts;
  }

  private List<LiveSession> of(MemberId member) {
    return rows.sessions.values().stream()
        .filter(each -> each.member().member().equals(member))
        .toList();
  }
}
