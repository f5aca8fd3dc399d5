package io.echovault.core.agenda;

import io.echovault.core.member.BrokenRows;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.PinGuard;
import io.echovault.ports.inbound.Agenda;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.DueItem;
import java.time.Instant;
import java.util.List;

/**
 * Destroys messages that were held because they may be a PIN, when their time is over and their
 * sender has not written since.
 */
public final class Discarding implements Agenda {
  private final Storage storage;
  private final MemberTransactions memberTransactions;

  public Discarding(Storage storage, MemberTransactions memberTransactions) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
  }

  // Goes by the latest moment that was seen: what is to go must not stay for a clock set back.
  @Override
  public int tick(int limit) {
    memberTransactions.now();
    Instant latest = memberTransactions.latest();
    List<DueItem> due = storage.dueItems().dueAt(DueItem.Kind.DISCARD, latest, limit);
    return BrokenRows.passed(storage, due, latest, this::discard);
  }

  private void discard(DueItem item) {
    storage.<Boolean>inTenant(
        item.member().tenant(),
        scope -> {
          scope.unschedule(item);
          memberTransactions.lock(scope, item.member()).ifPresent(Discarding::discard);
          return true;
        });
  }

  private static void discard(MemberTransaction memberTransaction) {
    PinGuard left =
        memberTransaction
            .state()
            .chat()
            .pinGuard()
            .discarding(memberTransaction.now(), memberTransaction.latest());
    memberTransaction.state(
        memberTransaction.state().with(memberTransaction.state().chat().with(left)));
    schedule(memberTransaction);
    memberTransaction.finish();
  }

  /** Notes when the next held message of a transaction's member is to go, if one is held. */
  public static void schedule(MemberTransaction memberTransaction) {
    memberTransaction
        .scope()
        .unschedule(
            new DueItem(
                memberTransaction.member(),
                DueItem.Kind.DISCARD,
                DueItem.ALL,
                memberTransaction.now()));
    memberTransaction
        .state()
        .chat()
        .pinGuard()
        .nextEnd()
        .ifPresent(
            end ->
                memberTransaction
                    .scope()
                    .schedule(
                        new DueItem(
                            memberTransaction.member(), DueItem.Kind.DISCARD, DueItem.ALL, end)));
  }
}
