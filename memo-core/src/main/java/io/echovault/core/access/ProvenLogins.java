package io.echovault.core.access;

import io.echovault.ports.outbound.Logins;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.AccessFinding.Kind;
import io.echovault.ports.vocabulary.AccessFinding.Wrong;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.LockoutRule;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.RecoveryRecord;
import io.echovault.ports.vocabulary.RowProof;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The logins and recoveries that a member's row vouches for; one transaction. A member whose login
 * was removed or changed by somebody else still has a PIN: it lets nobody in, until a recovery ends
 * in another.
 */
final class ProvenLogins implements Logins {
  private static final Duration LOCKED = Duration.ofHours(24);
  private static final int READS = 5;

  private final TenantScope scope;
  private final RowSeals seals;
  private final ProvenMembers members;
  private final Refusals refusals;
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
    this.refusals = refusals;
    this.instants = instants;
  }

  /** What a look has shown: the row if it counts, and whether one is vouched for. */
  private record Look<R>(Optional<R> row, boolean vouchedFor) {}

  @Override
  public Optional<LoginRecord> find(MemberId member) {
    Look<LoginRecord> look = login(member);
    return look.vouchedFor() && look.row().isEmpty()
        ? Optional.of(unusable())
        : look.row().map(row -> row.with(RowProof.NONE));
  }

  private LoginRecord unusable() {
    return new LoginRecord(Bytes.NONE, 0, 0, Optional.of(instants.instant().plus(LOCKED)));
  }

  private Look<LoginRecord> login(MemberId member) {
    return look(
        Kind.LOGIN,
        member,
        () -> scope.logins().find(member),
        row -> seals.fits(members.ref(member), row),
        LoginRecord::proof);
  }

  private Look<RecoveryRecord> recoveryOf(MemberId member) {
    return look(
        Kind.RECOVERY,
        member,
        () -> scope.logins().recovery(member),
        row -> seals.fits(members.ref(member), row),
        RecoveryRecord::proof);
  }

  private <R> Look<R> look(
      Kind kind,
      MemberId member,
      Supplier<Optional<R>> read,
      Predicate<R> fits,
      Function<R, RowProof> proof) {
    for (int left = READS; left > 0; left--) {
      Optional<HeldMember> owner = members.look(member);
      Optional<R> row = read.get();
      boolean vouchedFor = owner.filter(each -> each.anchors().has(kind)).isPresent();
      boolean fitting = row.filter(fits).isPresent();
      boolean present =
          fitting
              && owner
                  .filter(each -> each.anchors().vouchesFor(kind, proof.apply(row.get())))
                  .isPresent();
      if (present || (row.isEmpty() && !vouchedFor)) {
        return new Look<>(row, vouchedFor);
      }
      if (members.unchanged(member, owner)) {
        Wrong wrong = row.isEmpty() ? Wrong.MISSING : fitting ? Wrong.SET_BACK : Wrong.CHANGED;
        refusals.add(new AccessFinding(kind, members.ref(member), wrong));
        return new Look<>(Optional.empty(), vouchedFor);
      }
    }
    throw new MemoException.TryAgain("a login changes faster than it can be read");
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
