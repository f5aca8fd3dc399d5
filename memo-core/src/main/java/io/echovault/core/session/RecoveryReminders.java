package io.echovault.core.session;

import io.echovault.core.answer.Message;
import io.echovault.core.authority.Access;
import io.echovault.core.codec.StoredNames.Source;
import io.echovault.core.member.AllMembers;
import io.echovault.core.member.BrokenRows;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.ports.inbound.Agenda;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.RecoveryRecord;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells the owners of an organisation that somebody there asks for another PIN, and the member when
 * the waiting is over, or the recovery has ended unused. Each is told in a transaction of their
 * own, once. Nobody waits for a row that does not open.
 */
public final class RecoveryReminders implements Agenda {
  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final Recoveries recoveries;
  private final MemberNotifier memberNotifier;

  public RecoveryReminders(
      Storage storage,
      MemberTransactions memberTransactions,
      Recoveries recoveries,
      MemberNotifier memberNotifier) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.recoveries = recoveries;
    this.memberNotifier = memberNotifier;
  }

  /** Somebody who waits. */
  private record Asking(String name, RecoveryRecord recovery, boolean unapproved) {
    @Override
    public String toString() {
      return "Asking[" + recovery + "]";
    }
  }

  @Override
  public int tick(int limit) {
    Instant now = memberTransactions.now();
    List<DueItem> due = storage.dueItems().dueAt(DueItem.Kind.RECOVER, now, limit);
    return BrokenRows.passedTelling(storage, due, now, item -> remind(item, now));
  }

  /** Reminds of one, and gives what failed for an owner. */
  private Optional<MemoException.Unreadable> remind(DueItem item, Instant now) {
    Optional<MemoException.Unreadable> failure = Optional.empty();
    MemberRef member = item.member();
    Optional<Asking> asking = storage.inTenant(member.tenant(), scope -> asking(scope, member));
    boolean waits = asking.filter(each -> now.isBefore(each.recovery().readyAt())).isPresent();
    boolean lapsed =
        asking
            .filter(each -> !memberTransactions.latest().isBefore(Recoveries.end(each.recovery())))
            .isPresent();
    if (lapsed) {
      lapse(member, asking.get().recovery());
    } else if (waits) {
      failure = asking.filter(Asking::unapproved).flatMap(each -> tellOwners(member, each));
      later(member, asking.get().recovery().readyAt());
    } else {
      tellThatItIsOver(item);
    }
    return failure;
  }

  private Optional<Asking> asking(TenantScope scope, MemberRef member) {
    return scope
        .members()
        .find(member.member())
        .flatMap(
            record ->
                scope
                    .logins()
                    .recovery(record.id())
                    .map(
                        recovery ->
                            new Asking(
                                memberTransactions.state(member, record).belonging().name(),
                                recovery,
                                unapproved(scope, recovery))));
  }

  private boolean unapproved(TenantScope scope, RecoveryRecord recovery) {
    return recovery.approvedBy().isEmpty() && recoveries.needsApproval(scope);
  }

  private List<MemberId> owners(MemberRef asking) {
    List<MemberId> owners = new ArrayList<>();
    for (MemberRecord each : AllMembers.of(storage, asking.tenant())) {
      boolean owns =
          Access.of(each.membership(), Optional.empty()).ownsTheTenant()
              && each.membership().active();
      if (owns && !each.id().equals(asking.member())) {
        owners.add(each.id());
      }
    }
    return owners;
  }

  /** Tells all whose rows open; gives the failure when there was one whose row does not. */
  private Optional<MemoException.Unreadable> tellOwners(MemberRef member, Asking asking) {
    Optional<MemoException.Unreadable> failure = Optional.empty();
    for (MemberId owner : owners(member)) {
      try {
        tellOwner(owner, member, asking);
      } catch (MemoException.Unreadable changed) {
        failure = Optional.of(changed);
      }
    }
    return failure;
  }

  private void tellOwner(MemberId owner, MemberRef member, Asking asking) {
    Message words = RecoveryNews.forOwner(asking.name(), ChatRecovery.code(member.member()));
    in(
        member.tenant(),
        scope ->
            memberTransactions
                .enter(scope, new MemberRef(member.tenant(), owner))
                .ifPresent(
                    memberTransaction ->
                        remind(memberTransaction, event(member, asking.recovery()), words)));
  }

  /** Looks again when the waiting is over, unless the recovery was ended meanwhile. */
  private void later(MemberRef member, Instant readyAt) {
    in(
        member.tenant(),
        scope -> {
          Optional<MemberTransaction> transaction = memberTransactions.lock(scope, member);
          boolean runs =
              transaction.isPresent() && scope.logins().recovery(member.member()).isPresent();
          if (runs) {
            scope.schedule(Recoveries.due(member, readyAt));
          } else {
            scope.unschedule(Recoveries.due(member, readyAt));
          }
        });
  }

  private void tellThatItIsOver(DueItem item) {
    MemberRef member = item.member();
    in(
        member.tenant(),
        scope -> {
          memberTransactions
              .enter(scope, member)
              .ifPresent(
                  memberTransaction ->
                      scope
                          .logins()
                          .recovery(member.member())
                          .ifPresent(
                              recovery ->
                                  remind(
                                      memberTransaction,
                                      event(member, recovery) + "/over",
                                      RecoveryNews.over(unapproved(scope, recovery)))));
          scope.unschedule(item);
          scope
              .logins()
              .recovery(member.member())
              .ifPresent(
                  recovery -> scope.schedule(Recoveries.due(member, Recoveries.end(recovery))));
        });
  }

  /** Ends a recovery that nobody has used, and tells the member. */
  private void lapse(MemberRef member, RecoveryRecord recovery) {
    in(
        member.tenant(),
        scope ->
            memberTransactions
                .lock(scope, member)
                .filter(recoveries::lapse)
                .ifPresent(
                    memberTransaction ->
                        remind(
                            memberTransaction,
                            event(member, recovery) + "/ended",
                            RecoveryNews.lapsed())));
  }

  private void remind(MemberTransaction memberTransaction, String event, Message words) {
    memberNotifier.remind(memberTransaction, event, words);
    memberTransaction.finish();
  }

  private static String event(MemberRef member, RecoveryRecord recovery) {
    return Source.RECOVERY.text() + member.member().value() + "/" + recovery.askedAt();
  }

  private void in(TenantId tenant, Consumer<TenantScope> work) {
    storage.<Boolean>inTenant(
        tenant,
        scope -> {
          work.accept(scope);
          return true;
        });
  }
}
