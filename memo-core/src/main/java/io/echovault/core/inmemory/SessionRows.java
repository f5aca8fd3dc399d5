package io.echovault.core.inmemory;

import io.echovault.ports.outbound.OpenSessions;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sessions of the tenant whose lock this transaction holds. */
final class SessionRows implements OpenSessions {
  private final TenantRows rows;
  private final Changes changes;
  private final TenantId tenant;

  SessionRows(TenantRows rows, Changes changes, TenantId tenant) {
    this.rows = rows;
    this.changes = changes;
    this.tenant = tenant;
  }

  @Override
  public void open(LiveSession session) {
    of(session.member().member()).stream()
        .filter(each -> !each.expiresAt().isAfter(session.openedAt()))
        .forEach(each -> changes.remove(rows.sessions, each.id()));
    changes.put(rows.sessions, session.id(), session);
  }

  @Override
  public Optional<LiveSession> find(MemberId member, SessionId session, Instant now) {
    return Optional.ofNullable(rows.sessions.get(session))
        .filter(each -> each.member().equals(new MemberRef(tenant, member)))
        .filter(each -> lasts(each, now));
  }

  @Override
  public Optional<LiveSession> live(MemberId member, Instant now) {
    return all(member, now).stream().findFirst();
  }

  @Override
  public List<LiveSession> all(MemberId member, Instant now) {
    return of(member).stream()
        .filter(each -> lasts(each, now))
        .sorted(Comparator.comparing(LiveSession::expiresAt).reversed())
        .toList();
  }

  @Override
  public void touch(MemberId member, SessionId session, Instant now, Instant until) {
    find(member, session, now)
        .filter(each -> each.expiresAt().isBefore(until))
        .ifPresent(
            each ->
                changes.put(
                    rows.sessions,
                    session,
                    new LiveSession(session, each.member(), each.openedAt(), until)));
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
