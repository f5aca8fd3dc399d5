package io.echovault.core.billing;

import io.echovault.core.codec.StoredNames.Source;
import io.echovault.core.member.BrokenRows;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.PlanLimits;
import io.echovault.core.session.MemberNotifier;
import io.echovault.ports.inbound.Agenda;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Plans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Tells owners of a plan that ends as time goes by: what was paid is over, or the grace after a
 * failed payment. Each is told in a transaction of their own, once, and not at all when the payment
 * service said so before.
 */
final class PlanEnds implements Agenda {
  private static final Duration INSTANT_BEFORE = Duration.ofNanos(1_000);

  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final MemberNotifier notifier;
  private final Plans plans;

  PlanEnds(
      Storage storage,
      MemberTransactions memberTransactions,
      MemberNotifier notifier,
      Plans plans) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.notifier = notifier;
    this.plans = plans;
  }

  /** Notes when an owner's plan will be over by what is known now, in place of what was noted. */
  static void note(MemberTransaction owner, Subscriptions known, Plans plans) {
    DueItem item = item(owner.member(), owner.now());
    owner.scope().unschedule(item);
    known
        .over(owner.now(), plans)
        .ifPresent(at -> owner.scope().schedule(item(owner.member(), at)));
  }

  private static DueItem item(MemberRef owner, Instant at) {
    return new DueItem(owner, DueItem.Kind.PLAN, DueItem.ALL, at);
  }

  @Override
  public int tick(int limit) {
    Instant now = memberTransactions.now();
    List<DueItem> due = storage.dueItems().dueAt(DueItem.Kind.PLAN, now, limit);
    return BrokenRows.passed(storage, due, now, item -> PlanLimits.settled(() -> over(item)));
  }

  private boolean over(DueItem item) {
    return storage.<Boolean>inTenant(
        item.member().tenant(),
        scope -> {
          over(scope, item);
          return true;
        });
  }

  private void over(TenantScope scope, DueItem item) {
    scope.unschedule(item);
    if (plans.any()) {
      memberTransactions
          .enter(scope, item.member())
          .ifPresent(owner -> tell(owner, Subscriptions.of(scope.billing().facts()), item));
    }
  }

  private void tell(MemberTransaction owner, Subscriptions known, DueItem item) {
    HeldPlan was = known.at(item.dueAt().minus(INSTANT_BEFORE), plans);
    HeldPlan is = known.at(owner.now(), plans);
    if (!was.plan().equals(is.plan())) {
      PlanNews.tell(owner, was, is, notifier, Source.BILLING.text() + "over/" + item.dueAt());
    }
    note(owner, known, plans);
    owner.finish();
  }
}
