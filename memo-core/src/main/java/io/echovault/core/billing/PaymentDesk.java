package io.echovault.core.billing;

import io.echovault.core.codec.StoredNames.Source;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.PlanLimits;
import io.echovault.core.member.TenantOwners;
import io.echovault.core.session.MemberNotifier;
import io.echovault.ports.inbound.BillingDesk;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.PaymentEvent;
import io.echovault.ports.vocabulary.PaymentHeard;
import io.echovault.ports.vocabulary.PaymentResult;
import io.echovault.ports.vocabulary.Plans;
import io.echovault.ports.vocabulary.SubscriptionFact;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.ToldFact;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Takes what a payment service tells of subscriptions, and tells owners what follows of it: each in
 * one transaction, once.
 */
public final class PaymentDesk implements BillingDesk {
  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final MemberNotifier notifier;
  private final Plans plans;
  private final Payments payments;

  PaymentDesk(
      Storage storage,
      MemberTransactions memberTransactions,
      MemberNotifier notifier,
      Payments payments) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.notifier = notifier;
    plans = payments.plans();
    this.payments = payments;
  }

  @Override
  public PaymentHeard hear(PaymentEvent event) {
    if (!plans.any() || !(event.what() instanceof PaymentEvent.Changed changed)) {
      return PaymentHeard.PASSED_OVER;
    }
    Optional<TenantId> payer = payer(changed.fact());
    if (payer.isEmpty()) {
      return PaymentHeard.UNKNOWN_PAYER;
    }
    Taken taken = take(payer.get(), new ToldFact(event.id(), changed.fact()));
    if (taken.contradicted()) {
      askAgain(payer.get(), event.id(), changed.fact());
    }
    return taken.heard();
  }

  /** What came of a fact; contradicted when another of the same second says otherwise. */
  private record Taken(PaymentHeard heard, boolean contradicted) {}

  /** Our own id for who pays, which is a tenant's. */
  private static Optional<TenantId> payer(SubscriptionFact fact) {
    try {
      return fact.payer()
          .map(UUID::fromString)
          .map(TenantId::new)
          .filter(each -> !each.equals(TenantId.PLATFORM));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** Of two contradicting facts the service says which holds; where it cannot, the order does. */
  private void askAgain(TenantId payer, String event, SubscriptionFact fact) {
    PaymentResult<SubscriptionFact> now = payments.gateway().subscription(fact.subscription());
    if (now instanceof PaymentResult.Done<SubscriptionFact> done) {
      take(payer, new ToldFact(Source.FETCHED.text() + event, done.value()));
    }
  }

  private Taken take(TenantId payer, ToldFact told) {
    return PlanLimits.settled(() -> storage.inTenant(payer, scope -> take(scope, told)));
  }

  private Taken take(TenantScope scope, ToldFact told) {
    // Locked in one order, and before the facts are read: two events of one tenant follow each
    // other.
    List<MemberTransaction> owners =
        TenantOwners.of(scope).stream().flatMap(each -> entered(scope, each)).toList();
    if (owners.isEmpty()) {
      return new Taken(PaymentHeard.UNKNOWN_PAYER, false);
    }
    List<ToldFact> known = scope.billing().facts();
    Subscriptions before = Subscriptions.of(known);
    List<ToldFact> all = Stream.concat(known.stream(), Stream.of(told)).toList();
    Subscriptions after = Subscriptions.of(all);
    boolean repeated = known.stream().anyMatch(each -> each.told().equals(told.told()));
    if (repeated || !after.facts().contains(told)) {
      return new Taken(PaymentHeard.KNOWN, false);
    }
    scope.billing().put(told);
    known.stream()
        .filter(each -> !after.facts().contains(each))
        .forEach(each -> scope.billing().remove(each.told()));
    tell(owners, before, after, told);
    boolean priced = told.fact().price().flatMap(plans::priced).isPresent();
    return new Taken(
        priced ? PaymentHeard.TAKEN : PaymentHeard.UNKNOWN_PRICE, after.contradicted(told));
  }

  private Stream<MemberTransaction> entered(TenantScope scope, MemberRef owner) {
    return memberTransactions.enter(scope, owner).stream();
  }

  private void tell(
      List<MemberTransaction> owners, Subscriptions before, Subscriptions after, ToldFact told) {
    for (MemberTransaction owner : owners) {
      HeldPlan was = before.at(owner.now(), plans);
      HeldPlan is = after.at(owner.now(), plans);
      PlanNews.tell(owner, was, is, notifier, Source.BILLING.text() + told.told());
      PlanEnds.note(owner, after, plans);
      owner.finish();
    }
  }
}
