package io.echovault.core.member;

import io.echovault.core.authority.Allowance;
import io.echovault.core.authority.Allowances;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.core.sealing.MemberKeys.Which;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.Metered;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Begins transactions of members. Safe for threads. */
public final class MemberTransactions {
  private final MemberKeys keys;
  private final InstantSource instants;
  private final Allowances allowances;
  private final boolean alerts;
  private volatile Instant latest = Instant.EPOCH;

  /** Where nobody has limits. */
  public MemberTransactions(MemberKeys keys, InstantSource instants) {
    this(keys, instants, Allowances.UNLIMITED, false);
  }

  /**
   * Transactions within what tenants' plans allow.
   *
   * @param alerts whether what follows of some acts is to be mailed
   */
  public MemberTransactions(
      MemberKeys keys, InstantSource instants, Allowances allowances, boolean alerts) {
    this.alerts = alerts;
    this.keys = keys;
    this.instants = instants;
    this.allowances = allowances;
  }

  /** The present moment, at the precision that is kept. */
  public Instant now() {
    Instant now = instants.instant().truncatedTo(ChronoUnit.MICROS);
    saw(now);
    return now;
  }

  /** The latest moment that was seen, here or by whom the store was told of; never goes back. */
  public Instant latest() {
    return latest;
  }

  private synchronized void raise(Instant moment) {
    if (moment.isAfter(latest)) {
      latest = moment;
    }
  }

  /** Notes a moment that somebody has seen. */
  public void saw(Instant moment) {
    if (moment.isAfter(latest)) {
      raise(moment);
    }
  }

  /** Whether anybody has limits. */
  boolean limited() {
    return allowances.limited();
  }

  /**
   * What the plan of a transaction's tenant allows at a moment; asked for with the next question.
   */
  Allowance allowance(TenantScope scope, Instant at) {
    allowances.expect(scope, at);
    return allowances.of(scope, at);
  }

  /**
   * Counts so much of something that nobody in particular uses, together with all else that the
   * transaction writes.
   *
   * @return empty when it was counted; what the plan allows when there is no room for it
   */
  public Optional<PlanLimits.Full> take(TenantScope scope, Metered what, long amount) {
    Instant now = now();
    MemberRef nobody = new MemberRef(scope.tenant(), MemberId.ADMINISTRATION);
    return PlanLimits.take(scope, nobody, allowance(scope, now), what, amount, now);
  }

  /** Locks a member; empty when there is no such member any more. */
  public Optional<MemberTransaction> lock(TenantScope scope, MemberRef member) {
    expect(scope, member);
    return scope.members().lock(member.member()).map(record -> begin(scope, member, record));
  }

  private void expect(TenantScope scope, MemberRef member) {
    Instant now = now();
    scope.sessions().expect(member.member(), now);
    allowances.expect(scope, now);
  }

  /** The same for somebody who is served; empty as well for whom an organisation removed. */
  public Optional<MemberTransaction> enter(TenantScope scope, MemberRef member) {
    expect(scope, member);
    return scope
        .members()
        .lock(member.member())
        .filter(record -> record.membership().active())
        .map(record -> begin(scope, member, record));
  }

  /** Somebody who is served and need not be locked; empty for whom an organisation removed. */
  public static Optional<MemberRecord> served(TenantScope scope, MemberRef member) {
    return scope.members().find(member.member()).filter(record -> record.membership().active());
  }

  /** Adds a new member. */
  public MemberTransaction enrol(
      TenantScope scope, MemberRef member, Membership membership, MemberState state) {
    Bytes openKey = keys.make(member, Which.OPEN);
    SealKey open = keys.unwrap(member, Which.OPEN, openKey);
    MemberRecord record =
        new MemberRecord(
            member.member(),
            membership,
            0,
            0,
            0,
            openKey,
            keys.make(member, Which.SECRET),
            open.seal(state.toBytes(), MemberTransaction.stateBinding(member)),
            AuditHead.EMPTY,
            now());
    scope.members().add(record);
    MemberTransaction memberTransaction = begin(scope, member, record);
    memberTransaction.audit(AuditEvent.Act.MEMBER_ENROLLED, "");
    return memberTransaction;
  }

  /** The key of the open tiers of a member who need not be locked. */
  public SealKey openKey(MemberRef member, MemberRecord record) {
    return keys.unwrap(member, Which.OPEN, record.openKey());
  }

  /** The state of a member who need not be locked. */
  public MemberState state(MemberRef member, MemberRecord record) {
    SealKey open = keys.unwrap(member, Which.OPEN, record.openKey());
    return MemberState.open(open, member, record.state());
  }

  private MemberTransaction begin(TenantScope scope, MemberRef member, MemberRecord record) {
    SealKey open = keys.unwrap(member, Which.OPEN, record.openKey());
    MemberState state = state(member, record);
    Instant now = now();
    Optional<LiveSession> session = scope.sessions().live(member.member(), now);
    return new MemberTransaction(
        scope,
        member,
        record,
        open,
        state,
        now,
        latest(),
        session,
        allowances.of(scope, now),
        alerts);
  }
}
