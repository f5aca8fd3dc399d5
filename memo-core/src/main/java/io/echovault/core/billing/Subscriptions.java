package io.echovault.core.billing;

import io.echovault.ports.vocabulary.Plan;
import io.echovault.ports.vocabulary.Plans;
import io.echovault.ports.vocabulary.SubscriptionFact;
import io.echovault.ports.vocabulary.SubscriptionFact.Standing;
import io.echovault.ports.vocabulary.ToldFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of a tenant's subscriptions: of each, the facts since it was last paid. A pure
 * function of what was told, whatever the order and however often: facts are ordered by when they
 * were so, and those before the last paid one tell nothing any more.
 */
public final class Subscriptions {
  /** The later fact of two; of two in one second and one step, the name they came by decides. */
  private static final Comparator<ToldFact> ORDER =
      Comparator.<ToldFact, Instant>comparing(told -> told.fact().at())
          .thenComparing(told -> told.fact().step())
          .thenComparing(ToldFact::told);

  private final Map<String, List<ToldFact>> bySubscription;

  private Subscriptions(Map<String, List<ToldFact>> bySubscription) {
    this.bySubscription = bySubscription;
  }

  /** What follows of facts that were told. */
  public static Subscriptions of(Collection<ToldFact> told) {
    Map<String, List<ToldFact>> by = new TreeMap<>();
    told.stream()
        .sorted(ORDER)
        .forEach(
            each ->
                by.computeIfAbsent(each.fact().subscription(), id -> new ArrayList<>()).add(each));
    by.replaceAll((id, facts) -> sinceLastPaid(facts));
    return new Subscriptions(by);
  }

  private static List<ToldFact> sinceLastPaid(List<ToldFact> inOrder) {
    int from = 0;
    for (int i = 0; i < inOrder.size(); i++) {
      from = paid(inOrder.get(i).fact()) ? i : from;
    }
    return List.copyOf(inOrder.subList(from, inOrder.size()));
  }

  private static boolean paid(SubscriptionFact fact) {
    return fact.standing() == Standing.ACTIVE || fact.standing() == Standing.TRIALING;
  }

  /** Those of the facts that still tell something. */
  public List<ToldFact> facts() {
    return bySubscription.values().stream().flatMap(List::stream).toList();
  }

  /** Whether two facts of one subscription, one second and one step contradict each other. */
  boolean contradicted(ToldFact told) {
    return bySubscription.getOrDefault(told.fact().subscription(), List.of()).stream()
        .filter(each -> each.fact().at().equals(told.fact().at()))
        .filter(each -> each.fact().step() == told.fact().step())
        .anyMatch(each -> !each.fact().equals(told.fact()));
  }

  /** Whether any of them goes on until somebody cancels it, paid in time or not. */
  boolean paidOn() {
    return bySubscription.values().stream()
        .map(facts -> facts.get(facts.size() - 1).fact())
        .anyMatch(
            last ->
                last.standing() != Standing.CANCELED
                    && last.standing() != Standing.INCOMPLETE
                    && !last.ends());
  }

  /** When the plan that is held at a moment ends if nothing more is told; empty for never. */
  Optional<Instant> over(Instant now, Plans plans) {
    HeldPlan held = at(now, plans);
    return held.grace().or(held::ends).filter(now::isBefore);
  }

  /** The service's id for who pays, of the subscription told of last. */
  public Optional<String> customer() {
    return facts().stream().max(ORDER).map(each -> each.fact().customer());
  }

  /**
   * The plan at a moment: of several that are paid for, the greatest; without one, that of
   * everybody.
   *
   * @throws IllegalStateException when there are no plans
   */
  public HeldPlan at(Instant now, Plans plans) {
    return bySubscription.values().stream()
        .flatMap(facts -> held(facts, now, plans).stream())
        .max(Comparator.comparing(held -> plans.all().indexOf(held.plan())))
        .orElseGet(() -> HeldPlan.ofEverybody(plans));
  }

  private static Optional<HeldPlan> held(List<ToldFact> facts, Instant now, Plans plans) {
    SubscriptionFact last = facts.get(facts.size() - 1).fact();
    Optional<Plan> plan = last.price().flatMap(plans::priced);
    return switch (last.standing()) {
      case ACTIVE, TRIALING ->
          plan.filter(each -> !ended(last, now))
              .map(each -> new HeldPlan(each, Optional.of(last), Optional.empty()));
      case PAST_DUE, UNKNOWN -> {
        Instant until = failingSince(facts).plus(plans.grace());
        yield plan.filter(each -> now.isBefore(until))
            .map(each -> new HeldPlan(each, Optional.of(last), Optional.of(until)));
      }
      case INCOMPLETE, UNPAID, CANCELED, PAUSED -> Optional.empty();
    };
  }

  /** An end that was told of holds, also where the service's last word on it is lost. */
  private static boolean ended(SubscriptionFact fact, Instant now) {
    return fact.ends() && fact.paidUntil().filter(until -> !now.isBefore(until)).isPresent();
  }

  private static Instant failingSince(List<ToldFact> facts) {
    return facts.stream()
        .map(ToldFact::fact)
        .filter(each -> each.standing() == Standing.PAST_DUE || each.standing() == Standing.UNKNOWN)
        .map(SubscriptionFact::at)
        .findFirst()
        .orElseThrow();
  }
}
