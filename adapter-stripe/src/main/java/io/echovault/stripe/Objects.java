package io.echovault.stripe;

import io.echovault.ports.vocabulary.SubscriptionFact;
import io.echovault.ports.vocabulary.SubscriptionFact.Standing;
import io.echovault.ports.vocabulary.SubscriptionFact.Step;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads Stripe's objects where every version of its API since 2020 keeps what is asked for: the end
 * of a period moved from a subscription to its items, an invoice's subscription to its parent.
 */
final class Objects {
  private Objects() {}

  /** A subscription; empty when it has no id or nobody pays for it. */
  static Optional<SubscriptionFact> subscription(JsonNode object, Instant at, Step step) {
    Optional<String> id = text(object, "id");
    Optional<String> customer = id(object.path("customer"));
    if (id.isEmpty() || customer.isEmpty()) {
      return Optional.empty();
    }
    JsonNode item = object.path("items").path("data").path(0);
    Optional<Instant> end =
        moment(item.path("current_period_end")).or(() -> moment(object.path("current_period_end")));
    return Optional.of(
        new SubscriptionFact(
            id.get(),
            customer.get(),
            text(object.path("metadata"), StripeGateway.PAYER),
            id(item.path("price")).or(() -> id(object.path("plan"))),
            standing(object.path("status").stringValue("")),
            end,
            object.path("cancel_at_period_end").booleanValue(false)
                || object.path("cancel_at").isNumber(),
            at,
            step));
  }

  /** The subscription that an invoice is for. */
  static Optional<String> subscriptionOf(JsonNode invoice) {
    return id(invoice.path("parent").path("subscription_details").path("subscription"))
        .or(() -> id(invoice.path("subscription")));
  }

  /** An id, whether it stands alone or within the object that it names. */
  static Optional<String> id(JsonNode value) {
    return value.isObject() ? text(value, "id") : nonBlank(value.stringValue(""));
  }

  static Optional<String> text(JsonNode object, String field) {
    return nonBlank(object.path(field).stringValue(""));
  }

  /** Seconds since 1970. */
  static Optional<Instant> moment(JsonNode value) {
    return value.canConvertToLong() && value.isNumber()
        ? Optional.of(Instant.ofEpochSecond(value.longValue()))
        : Optional.empty();
  }

  private static Optional<String> nonBlank(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  private static Standing standing(String status) {
    return switch (status) {
      case "trialing" -> Standing.TRIALING;
      case "active" -> Standing.ACTIVE;
      case "past_due" -> Standing.PAST_DUE;
      case "incomplete", "incomplete_expired" -> Standing.INCOMPLETE;
      case "unpaid" -> Standing.UNPAID;
      case "canceled" -> Standing.CANCELED;
      case "paused" -> Standing.PAUSED;
      default -> Standing.UNKNOWN;
    };
  }
}
