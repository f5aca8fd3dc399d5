package io.echovault.core.session;

import io.echovault.core.member.MemberTransaction;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.RecoveryRecord;
import io.echovault.ports.vocabulary.TenantRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The way back for a member who lost their PIN: they ask in the chat, wait, and may then choose
 * another PIN, for a week. Whoever has the chat meanwhile can stop it, and so does every login with
 * the old PIN. In an organisation an owner must approve it too. Every step is audited.
 */
public final class Recoveries {
  /** How long a member waits, so that somebody whose phone was taken can stop it. */
  public static final Duration COOLING_OFF = Duration.ofDays(3);

  /** How long a member may choose another PIN once the waiting is over. */
  public static final Duration USABLE = Duration.ofDays(7);

  /**
   * Asks for a recovery; one that was asked for before goes on.
   *
   * @return the recovery; empty when the member has no PIN to lose
   */
  public Optional<RecoveryRecord> ask(MemberTransaction memberTransaction) {
    MemberId member = memberTransaction.member().member();
    if (memberTransaction.scope().logins().find(member).isEmpty()) {
      return Optional.empty();
    }
    Optional<RecoveryRecord> running = running(memberTransaction);
    if (running.isPresent()) {
      return running;
    }
    RecoveryRecord asked =
        new RecoveryRecord(
            memberTransaction.now(), memberTransaction.now().plus(COOLING_OFF), Optional.empty());
    memberTransaction.scope().logins().keepRecovery(member, asked);
    memberTransaction.scope().schedule(due(memberTransaction.member(), memberTransaction.now()));
    memberTransaction.audit(Act.RECOVERY_ASKED, "");
    return Optional.of(asked);
  }

  /** The recovery of the transaction's member, if one runs; one whose time is over ends here. */
  Optional<RecoveryRecord> running(MemberTransaction memberTransaction) {
    if (lapse(memberTransaction)) {
      memberTransaction.state(
          memberTransaction
              .state()
              .with(memberTransaction.state().chat().withNews(RecoveryNews.lapsed())));
    }
    return memberTransaction.scope().logins().recovery(memberTransaction.member().member());
  }

  /** The recovery of a member, unless its time is over. */
  private static Optional<RecoveryRecord> running(
      TenantScope scope, MemberId member, Instant latest) {
    return scope.logins().recovery(member).filter(recovery -> latest.isBefore(end(recovery)));
  }

  /** When a recovery ends that nobody has used. */
  static Instant end(RecoveryRecord recovery) {
    return recovery.readyAt().plus(USABLE);
  }

  /**
   * Ends a recovery that nobody has used in time, which is audited. Goes by the latest moment that
   * was seen, so that a clock that is set back does not bring it back.
   *
   * @return whether there was one to end
   */
  boolean lapse(MemberTransaction memberTransaction) {
    boolean over =
        memberTransaction
            .scope()
            .logins()
            .recovery(memberTransaction.member().member())
            .filter(recovery -> !memberTransaction.latest().isBefore(end(recovery)))
            .isPresent();
    return over && end(memberTransaction, Act.RECOVERY_LAPSED);
  }

  /** Stops the recovery of the transaction's member; false when there is none. */
  public boolean stop(MemberTransaction memberTransaction) {
    return running(memberTransaction).isPresent() && end(memberTransaction, Act.RECOVERY_STOPPED);
  }

  /** Ends a recovery by which its member has chosen another PIN; false when there is none. */
  boolean complete(MemberTransaction memberTransaction) {
    return end(memberTransaction, Act.RECOVERY_DONE);
  }

  /** What reminds of a member's recovery at a time. */
  static DueItem due(MemberRef member, Instant at) {
    return new DueItem(member, DueItem.Kind.RECOVER, DueItem.ALL, at);
  }

  private static boolean end(MemberTransaction memberTransaction, Act act) {
    MemberId member = memberTransaction.member().member();
    if (memberTransaction.scope().logins().recovery(member).isEmpty()) {
      return false;
    }
    memberTransaction.scope().logins().removeRecovery(member);
    memberTransaction.scope().unschedule(due(memberTransaction.member(), memberTransaction.now()));
    memberTransaction.audit(act, "");
    return true;
  }

  /**
   * Approves the recovery of a member of the owner's organisation.
   *
   * @param owner the transaction of the one who approves
   * @return false when they may not, or the member has no recovery; nobody approves their own
   */
  public boolean approve(MemberTransaction owner, MemberId member) {
    boolean may = decides(owner) && !owner.member().member().equals(member);
    boolean runs = running(owner.scope(), member, owner.latest()).isPresent();
    if (!may || !runs || !owner.scope().logins().approveRecovery(member, owner.member().member())) {
      return false;
    }
    owner.audit(Act.RECOVERY_APPROVED, member.value().toString());
    return true;
  }

  /** Whether the transaction's member is one who approves the recoveries of others. */
  boolean decides(MemberTransaction memberTransaction) {
    return memberTransaction.access().ownsTheTenant()
        && memberTransaction.record().membership().active()
        && needsApproval(memberTransaction.scope());
  }

  /**
   * Whether the waiting is over and nothing else is missing, so that a new PIN may be chosen.
   *
   * @param latest the latest moment that was seen, from which on a recovery of long ago has ended
   */
  public boolean ready(TenantScope scope, MemberId member, Instant now, Instant latest) {
    return running(scope, member, latest)
        .filter(recovery -> !now.isBefore(recovery.readyAt()))
        .filter(recovery -> recovery.approvedBy().isPresent() || !needsApproval(scope))
        .isPresent();
  }

  /** Whether somebody else must approve a recovery here. */
  public boolean needsApproval(TenantScope scope) {
    return scope
        .administration()
        .find()
        .filter(tenant -> tenant.kind() == TenantRecord.Kind.ORGANISATION)
        .isPresent();
  }
}
