package io.echovault.core.billing;

import io.echovault.ports.vocabulary.Plan;
import io.echovault.ports.vocabulary.Plans;
import io.echovault.ports.vocabulary.SubscriptionFact;
import java.time.Instant;
import java.util.Optional;

/**
 * The plan that a tenant has at a moment.
 *
 * @param by what was told last of the subscription that pays for it; empty when nobody pays
 * @param grace until when it is given although a payment failed; empty when none did
 */
public record HeldPlan(Plan plan, Optional<SubscriptionFact> by, Optional<Instant> grace) {

  /** Of whoever pays for none. */
  static HeldPlan ofEverybody(Plans plans) {
    return new HeldPlan(plans.ofEverybody(), Optional.empty(), Optional.empty());
  }

  /** When it ends, if it is known to end. */
  public Optional<Instant> ends() {
    return by.filter(SubscriptionFact::ends).flatMap(SubscriptionFact::paidUntil);
  }
}
