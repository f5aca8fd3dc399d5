package io.echovault.core.member;

import io.echovault.core.sealing.MemberKeys;
import io.echovault.core.sealing.MemberKeys.Which;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Begins visits. Safe for threads. */
public final class Visits {
  private final MemberKeys keys;
  private final InstantSource instants;

  public Visits(MemberKeys keys, InstantSource instants) {
    this.keys = keys;
    this.instants = instants;
  }

  /** The present moment, at the precision that is kept. */
  public Instant now() {
    return instants.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Locks a member; empty when there is no such member any more. */
  public Optional<Visit> lock(TenantScope scope, MemberRef member) {
    scope.sessions().expect(member.member(), now());
    return scope.members().lock(member.member()).map(record -> visit(scope, member, record));
  }

  /** Adds a new member. */
  public Visit enrol(TenantScope scope, MemberRef member, Role role, MemberState state) {
    Bytes openKey = keys.make(member, Which.OPEN);
    SealKey open = keys.unwrap(member, Which.OPEN, openKey);
    MemberRecord record =
        new MemberRecord(
            member.member(),
            Membership.of(role),
            0,
            0,
            0,
            openKey,
            keys.make(member, Which.SECRET),
            open.seal(state.toBytes(), Visit.stateBinding(member)),
            AuditHead.EMPTY,
            now());
    scope.members().add(record);
    Visit visit = visit(scope, member, record);
    visit.audit(AuditEvent.Act.MEMBER_ENROLLED, "");
    return visit;
  }

  private Visit visit(TenantScope scope, MemberRef member, MemberRecord record) {
    SealKey open = keys.unwrap(member, Which.OPEN, record.openKey());
    MemberState state =
        MemberState.fromBytes(open.open(record.state(), Visit.stateBinding(member)));
    Instant now = now();
    Optional<LiveSession> session = scope.sessions().live(member.member(), now);
    return new Visit(scope, member, record, open, state, now, session);
  }
}
