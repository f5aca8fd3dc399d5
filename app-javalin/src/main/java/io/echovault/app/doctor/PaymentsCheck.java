package io.echovault.app.doctor;

import io.echovault.app.Wiring;
import io.echovault.app.settings.Settings;
import io.echovault.app.tenants.PlanFile;
import io.echovault.ports.vocabulary.PaymentResult;
import io.echovault.ports.vocabulary.PaymentResult.Problem;
import io.echovault.ports.vocabulary.Plans;
import io.echovault.ports.vocabulary.SubscriptionFact;
import io.echovault.stripe.StripeGateway;
import io.echovault.stripe.StripeSettings;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The plans can be read, and the payment service takes the key. */
final class PaymentsCheck implements Check {
  /** No subscription has this id: a service that says so has let us in. */
  private static final String NOBODYS = "sub_0";

  @Override
  public String name() {
    return "payments";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings -> {
          Plans plans;
          try {
            plans = PlanFile.read(settings.prices().plans());
          } catch (IllegalStateException | UncheckedIOException e) {
            return Finding.fail(
                String.valueOf(e.getMessage()).replace('\n', ' '), "Mend data/plans.yaml.");
          }
          return judged(plans, settings, installation);
        });
  }

  private static Finding judged(Plans plans, Settings settings, Installation installation) {
    Optional<StripeSettings> stripe = Wiring.payments(settings);
    if (stripe.isEmpty()) {
      return Finding.pass(
          plans.any()
              ? "nobody can pay: everybody has the plan " + plans.standard()
              : "there are no plans: nobody has limits, and nobody can pay");
    }
    if (plans.all().stream().noneMatch(each -> each.price().isPresent())) {
      return Finding.fail(
          "STRIPE_API_KEY is set, and data/plans.yaml has no plan with a price",
          "Give a plan the id of its price at Stripe, or leave the key out.");
    }
    if (settings.production() && !stripe.get().live()) {
      return Finding.fail(
          "STRIPE_API_KEY is of the test mode, in which nobody pays real money",
          "Set it to the live key once everything is tried.");
    }
    return asked(stripe.get(), installation);
  }

  private static Finding asked(StripeSettings stripe, Installation installation) {
    try (var gateway = new StripeGateway(stripe, installation.instants(), Math::random)) {
      PaymentResult<SubscriptionFact> answer = gateway.subscription(NOBODYS);
      Problem problem =
          answer instanceof PaymentResult.Failed<SubscriptionFact> failed
              ? failed.problem()
              : Problem.UNKNOWN;
      return switch (problem) {
        case UNKNOWN -> Finding.pass("Stripe takes the key");
        case UNAUTHORISED ->
            Finding.fail(
                "Stripe does not take the key",
                "Set STRIPE_API_KEY to a secret key that may read subscriptions.");
        case UNAVAILABLE, NO_SERVICE, INVALID ->
            Finding.fail(
                "Stripe is not reached, or has trouble",
                "Try again later; look at the way out of this machine.");
      };
    }
  }
}
