package io.echovault.core.access;

import io.echovault.ports.outbound.Logins;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AccessFinding.Kind;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.LockoutRule;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.RecoveryRecord;
import io.echovault.ports.vocabulary.RowProof;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The logins and recoveries that a member's row vouches for; one transaction. A member whose login
 * was removed or changed by somebody else still has a PIN: it lets nobody in, until a recovery ends
 * in another.
 */
final class ProvenLogins implements Logins {
  private static final Duration LOCKED = Duration.ofHours(24);

  private final TenantScope scope;
  private final RowSeals seals;
  private final ProvenMembers members;
  private final AnchoredRows anchored;
  private final InstantSource instants;

  ProvenLogins(
      TenantScope scope,
      RowSeals seals,
      ProvenMembers members,
      Refusals refusals,
      InstantSource instants) {
    this.scope = scope;
    this.seals = seals;
    this.members = members;
    anchored = new AnchoredRows(members, refusals);
    this.instants = instants;
  }

  @Override
  public Optional<LoginRecord> find(MemberId member) {
    AnchoredRows.Look<LoginRecord> look = login(member);
    return look.vouchedFor() && look.row().isEmpty()
        ? Optional.of(unusable())
        : look.row().map(row -> row.with(RowProof.NONE));
  }

  private LoginRecord unusable() {
    return new LoginRecord(Bytes.NONE, 0, 0, Optional.of(instants.instant().plus(LOCKED)));
  }

  private AnchoredRows.Look<LoginRecord> login(MemberId member) {
    return anchored.look(
        Kind.LOGIN,
        member,
        () -> scope.logins().find(member),
        row -> seals.fits(members.ref(member), row),
        LoginRecord::proof);
  }

  private AnchoredRows.Look<RecoveryRecord> recoveryOf(MemberId member) {
    return anchored.look(
        Kind.RECOVERY,
        member,
        () -> scope.logins().recovery(member),
        row -> seals.fits(members.ref(member), row),
        RecoveryRecord::proof);
  }

  @Override
  public boolean keep(MemberId member, LoginRecord login) {
    HeldMember owner = members.locked(member);
    Optional<LoginRecord> former = login(member).row();
    if (former.isEmpty()) {
      scope.logins().remove(member);
    }
    long version = former.map(row -> row.proof().version()).orElse(0L) + 1;
    LoginRecord sealed = seals.sealed(members.ref(member), login, version);
    boolean kept = scope.logins().keep(member, sealed);
    if (kept) {
      owner.anchors().put(Kind.LOGIN, sealed.proof());
    }
    return kept;
  }

  // The lock comes first, so the count that is read is the one that is written on.
  @Override
  public Optional<LoginRecord> tryOnce(MemberId member, Instant now, LockoutRule rule) {
    return members
        .hold(member)
        .flatMap(owner -> Logins.super.tryOnce(member, now, rule))
        .map(counted -> counted.with(RowProof.NONE));
  }

  @Override
  public void succeeded(MemberId member) {
    members.hold(member).ifPresent(owner -> Logins.super.succeeded(member));
  }

  @Override
  public boolean approveRecovery(MemberId member, MemberId by) {
    return members
        .hold(member)
        .filter(owner -> Logins.super.approveRecovery(member, by))
        .isPresent();
  }

  @Override
  public void remove(MemberId member) {
    members
        .hold(member)
        .ifPresent(
            owner -> {
              scope.logins().remove(member);
              owner.anchors().remove(Kind.LOGIN);
            });
  }

  @Override
  public Optional<RecoveryRecord> recovery(MemberId member) {
    return recoveryOf(member).row().map(row -> row.with(RowProof.NONE));
  }

  @Override
  public boolean keepRecovery(MemberId member, RecoveryRecord recovery) {
    HeldMember owner = members.locked(member);
    Optional<RecoveryRecord> former = recoveryOf(member).row();
    if (former.isEmpty()) {
      scope.logins().removeRecovery(member);
    }
    long version = former.map(row -> row.proof().version()).orElse(0L) + 1;
    RecoveryRecord sealed = seals.sealed(members.ref(member), recovery, version);
    boolean kept = scope.logins().keepRecovery(member, sealed);
    if (kept) {
      owner.anchors().put(Kind.RECOVERY, sealed.proof());
    }
    return kept;
  }

  @Override
  public void removeRecovery(MemberId member) {
    members
        .hold(member)
        .ifPresent(
            owner -> {
              scope.logins().removeRecovery(member);
              owner.anchors().remove(Kind.RECOVERY);
            });
  }
}
