package io.echovault.core.session;

import io.echovault.core.member.Visit;
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
  public Optional<RecoveryRecord> ask(Visit visit) {
    MemberId member = visit.member().member();
    if (visit.scope().logins().find(member).isEmpty()) {
      return Optional.empty();
    }
    Optional<RecoveryRecord> running = running(visit);
    if (running.isPresent()) {
      return running;
    }
    RecoveryRecord asked =
        new RecoveryRecord(visit.now(), visit.now().plus(COOLING_OFF), Optional.empty());
    visit.scope().logins().keepRecovery(member, asked);
    visit.scope().schedule(due(visit.member(), visit.now()));
    visit.audit(Act.RECOVERY_ASKED, "");
    return Optional.of(asked);
  }

  /** The recovery of the visit's member, if one runs; one whose time is over ends here. */
  Optional<RecoveryRecord> running(Visit visit) {
    if (lapse(visit)) {
      visit.state(visit.state().with(visit.state().chat().withNews(RecoveryNews.lapsed())));
    }
    return visit.scope().logins().recovery(visit.member().member());
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
  boolean lapse(Visit visit) {
    boolean over =
        visit
            .scope()
            .logins()
            .recovery(visit.member().member())
            .filter(recovery -> !visit.latest().isBefore(end(recovery)))
            .isPresent();
    return over && end(visit, Act.RECOVERY_LAPSED);
  }

  /** Stops the recovery of the visit's member; false when there is none. */
  public boolean stop(Visit visit) {
    return running(visit).isPresent() && end(visit, Act.RECOVERY_STOPPED);
  }

  /** Ends a recovery by which its member has chosen another PIN; false when there is none. */
  boolean complete(Visit visit) {
    return end(visit, Act.RECOVERY_DONE);
  }

  /** What reminds of a member's recovery at a time. */
  static DueItem due(MemberRef member, Instant at) {
    return new DueItem(member, DueItem.Kind.RECOVER, DueItem.ALL, at);
  }

  private static boolean end(Visit visit, Act act) {
    MemberId member = visit.member().member();
    if (visit.scope().logins().recovery(member).isEmpty()) {
      return false;
    }
    visit.scope().logins().removeRecovery(member);
    visit.scope().unschedule(due(visit.member(), visit.now()));
    visit.audit(act, "");
    return true;
  }

  /**
   * Approves the recovery of a member of the owner's organisation.
   *
   * @param owner the visit of the one who approves
   * @return false when they may not, or the member has no recovery; nobody approves their own
   */
  public boolean approve(Visit owner, MemberId member) {
    boolean may = decides(owner) && !owner.member().member().equals(member);
    boolean runs = running(owner.scope(), member, owner.latest()).isPresent();
    if (!may || !runs || !owner.scope().logins().approveRecovery(member, owner.member().member())) {
      return false;
    }
    owner.audit(Act.RECOVERY_APPROVED, member.value().toString());
    return true;
  }

  /** Whether the visit's member is one who approves the recoveries of others. */
  boolean decides(Visit visit) {
    return visit.access().ownsTheTenant()
        && visit.record().membership().active()
        && needsApproval(visit.scope());
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
