package io.echovault.stripe;

import io.echovault.ports.vocabulary.PaymentEvent;
import io.echovault.ports.vocabulary.PaymentEvent.Charged;
import io.echovault.ports.vocabulary.PaymentEvent.CheckedOut;
import io.echovault.ports.vocabulary.PaymentEvent.Outcome;
import io.echovault.ports.vocabulary.SubscriptionFact.Step;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads what Stripe tells. The JSON is read as it came, so that an event of another version of the
 * API than the one that we pin says as much.
 */
public final class StripeWebhook {
  private final List<String> secrets;
  private final boolean live;
  private final InstantSource instants;

  /**
   * Believes whoever signs with one of the secrets.
   *
   * @param secrets the endpoint's signing secrets, the present and perhaps the former one; not
   *     empty
   * @param live whether events of real money are wanted; those of the other mode are refused
   */
  public StripeWebhook(List<String> secrets, boolean live, InstantSource instants) {
    if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a webhook of Stripe has one or more signing secrets");
    }
    this.secrets = List.copyOf(secrets);
    this.live = live;
    this.instants = instants;
  }

  /** What a request turned out to be. */
  public sealed interface Read {
    /** An event of Stripe's. */
    record Event(PaymentEvent event) implements Read {}

    /** Not to be believed or understood. */
    record Refused(Reason reason) implements Read {}
  }

  /** Why a request is refused. */
  public enum Reason {
    /** Nobody who knows a secret signed it. */
    FORGED,
    /** It was signed more than five minutes from now. */
    OLD,
    /** It is of the test mode where real money is taken, or the other way round. */
    OTHER_MODE,
    /** It is signed, and no event. */
    MALFORMED
  }

  /**
   * Reads one request.
   *
   * @param body as it came, byte for byte
   * @param signature the header Stripe-Signature, empty for none
   */
  public Read read(byte[] body, String signature) {
    StripeSignature signed = StripeSignature.read(signature);
    if (!signed.fits(body, secrets)) {
      return new Read.Refused(Reason.FORGED);
    }
    if (!signed.isFresh(instants.instant())) {
      return new Read.Refused(Reason.OLD);
    }
    Optional<JsonNode> event = Json.read(body).filter(JsonNode::isObject);
    Optional<String> id = event.flatMap(each -> Objects.text(each, "id"));
    Optional<String> type = event.flatMap(each -> Objects.text(each, "type"));
    Optional<Instant> at = event.flatMap(each -> Objects.moment(each.path("created")));
    if (id.isEmpty() || type.isEmpty() || at.isEmpty()) {
      return new Read.Refused(Reason.MALFORMED);
    }
    if (event.get().path("livemode").booleanValue(false) != live) {
      return new Read.Refused(Reason.OTHER_MODE);
    }
    JsonNode object = event.get().path("data").path("object");
    return new Read.Event(new PaymentEvent(id.get(), at.get(), what(type.get(), object, at.get())));
  }

  private static PaymentEvent.What what(String type, JsonNode object, Instant at) {
    return switch (type) {
      case "customer.subscription.created" -> changed(type, object, at, Step.CREATED);
      case "customer.subscription.deleted" -> changed(type, object, at, Step.DELETED);
      case "customer.subscription.updated",
          "customer.subscription.paused",
          "customer.subscription.resumed",
          "customer.subscription.trial_will_end" ->
          changed(type, object, at, Step.UPDATED);
      case "checkout.session.completed", "checkout.session.async_payment_succeeded" ->
          new CheckedOut(
              Objects.text(object, "client_reference_id"),
              Objects.id(object.path("customer")),
              Objects.id(object.path("subscription")),
              !object.path("payment_status").stringValue("").equals("unpaid"));
      case "invoice.paid" -> charged(type, object, Outcome.PAID);
      case "invoice.payment_failed" -> charged(type, object, Outcome.FAILED);
      case "invoice.payment_action_required" -> charged(type, object, Outcome.TO_BE_CONFIRMED);
      case "charge.refunded" -> charged(type, object, Outcome.REFUNDED);
      case "charge.dispute.created" -> charged(type, object, Outcome.DISPUTED);
      default -> new PaymentEvent.Other(type);
    };
  }

  private static PaymentEvent.What changed(String type, JsonNode object, Instant at, Step step) {
    return Objects.subscription(object, at, step)
        .<PaymentEvent.What>map(PaymentEvent.Changed::new)
        .orElseGet(() -> new PaymentEvent.Other(type));
  }

  // A dispute names a charge and no customer.
  private static PaymentEvent.What charged(String type, JsonNode object, Outcome outcome) {
    return Objects.id(object.path("customer"))
        .<PaymentEvent.What>map(
            customer -> new Charged(customer, Objects.subscriptionOf(object), outcome))
        .orElseGet(() -> new PaymentEvent.Other(type));
  }
}
