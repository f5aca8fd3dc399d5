package io.echovault.core.access;

import io.echovault.ports.outbound.OpenSessions;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.AccessFinding.Kind;
import io.echovault.ports.vocabulary.AccessFinding.Wrong;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.SessionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sessions that their members' rows vouch for; one transaction. */
final class ProvenSessions implements OpenSessions {
  private static final int READS = 5;

  private final TenantScope scope;
  private final RowSeals seals;
  private final ProvenMembers members;
  private final Refusals refusals;

  /** Sessions that were read or written and counted, as they are stored. */
  private final Map<SessionId, LiveSession> known = new HashMap<>();

  ProvenSessions(TenantScope scope, RowSeals seals, ProvenMembers members, Refusals refusals) {
    this.scope = scope;
    this.seals = seals;
    this.members = members;
    this.refusals = refusals;
  }

  @Override
  public void expect(MemberId member, Instant now) {
    scope.sessions().expect(member, now);
  }

  @Override
  public List<LiveSession> all(MemberId member, Instant now) {
    return present(member, now).stream().map(each -> each.with(RowProof.NONE)).toList();
  }

  private List<LiveSession> present(MemberId member, Instant now) {
    for (int left = READS; left > 0; left--) {
      Optional<HeldMember> owner = members.look(member);
      List<LiveSession> rows = scope.sessions().all(member, now);
      List<LiveSession> present = rows.stream().filter(each -> counts(owner, each)).toList();
      long vouchedFor =
          owner.map(each -> each.anchors().count(Kind.SESSION, now, id -> true)).orElse(0L);
      boolean missing = vouchedFor > present.size();
      boolean strange = rows.size() > present.size();
      if ((!missing && !strange) || members.unchanged(member, owner)) {
        rows.stream().filter(each -> !present.contains(each)).forEach(each -> refuse(each));
        if (missing && !strange) {
          refusals.add(new AccessFinding(Kind.SESSION, members.ref(member), Wrong.MISSING));
        }
        owner.ifPresent(each -> each.anchors().removeOver(Kind.SESSION, now));
        present.forEach(each -> known.put(each.id(), each));
        return present;
      }
    }
    throw new MemoException.TryAgain("sessions change faster than they can be read");
  }

  private boolean counts(Optional<HeldMember> owner, LiveSession session) {
    return seals.fits(session)
        && owner
            .filter(
                each ->
                    each.anchors().vouchesFor(Kind.SESSION, session.id().value(), session.proof()))
            .isPresent();
  }

  private void refuse(LiveSession session) {
    Wrong wrong = seals.fits(session) ? Wrong.SET_BACK : Wrong.CHANGED;
    refusals.add(new AccessFinding(Kind.SESSION, session.member(), wrong));
  }

  @Override
  public void open(LiveSession session) {
    HeldMember owner = members.locked(session.member().member());
    LiveSession sealed = seals.sealed(session, 1);
    scope.sessions().open(sealed);
    owner.anchors().removeOver(Kind.SESSION, session.openedAt());
    vouch(owner, sealed);
  }

  private void vouch(HeldMember owner, LiveSession sealed) {
    owner
        .anchors()
        .put(Kind.SESSION, sealed.id().value(), sealed.proof(), Optional.of(sealed.expiresAt()));
    known.put(sealed.id(), sealed);
  }

  @Override
  public void touch(MemberId member, SessionId session, Instant now, Instant until) {
    members
        .hold(member)
        .flatMap(owner -> stored(member, session, now))
        .filter(each -> each.expiresAt().isAfter(now) && each.expiresAt().isBefore(until))
        .ifPresent(each -> keep(each.until(until)));
  }

  private Optional<LiveSession> stored(MemberId member, SessionId session, Instant now) {
    Optional<LiveSession> read =
        Optional.ofNullable(known.get(session))
            .filter(each -> each.member().member().equals(member));
    return read.isPresent()
        ? read
        : present(member, now).stream().filter(each -> each.id().equals(session)).findFirst();
  }

  @Override
  public void keep(LiveSession session) {
    HeldMember owner = members.locked(session.member().member());
    LiveSession before =
        stored(session.member().member(), session.id(), session.openedAt())
            .orElseThrow(() -> new MemoException.TryAgain("a session has ended meanwhile"));
    LiveSession sealed = seals.sealed(session, before.proof().version() + 1);
    scope.sessions().keep(sealed);
    vouch(owner, sealed);
  }

  @Override
  public void end(MemberId member, SessionId session) {
    scope.sessions().end(member, session);
    known.remove(session);
    members.hold(member).ifPresent(owner -> owner.anchors().remove(Kind.SESSION, session.value()));
  }

  @Override
  public void endAll(MemberId member) {
    scope.sessions().endAll(member);
    known.values().removeIf(each -> each.member().member().equals(member));
    members.hold(member).ifPresent(owner -> owner.anchors().removeAll(Kind.SESSION));
  }
}
