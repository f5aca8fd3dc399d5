package io.echovault.stripe;

import io.echovault.ports.outbound.PaymentGateway;
import io.echovault.ports.vocabulary.CheckoutOrder;
import io.echovault.ports.vocabulary.PaymentResult;
import io.echovault.ports.vocabulary.PaymentResult.Done;
import io.echovault.ports.vocabulary.PaymentResult.Failed;
import io.echovault.ports.vocabulary.PaymentResult.Problem;
import io.echovault.ports.vocabulary.SubscriptionFact;
import io.echovault.ports.vocabulary.SubscriptionFact.Step;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import okhttp3.FormBody;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;

/** Asks Stripe over its API, in the version that is pinned here. */
public final class StripeGateway implements PaymentGateway, AutoCloseable {
  /** The field of a subscription's metadata that holds our own id for who pays. */
  static final String PAYER = "payer";

  private final StripeCalls calls;
  private final InstantSource instants;

  /**
   * Opens no connection yet.
   *
   * @param chance gives numbers from 0 up to 1, so that tries do not come all at once
   */
  public StripeGateway(StripeSettings settings, InstantSource instants, DoubleSupplier chance) {
    calls = new StripeCalls(settings, chance);
    this.instants = instants;
  }

  @Override
  public PaymentResult<String> checkout(CheckoutOrder order) {
    var form =
        new FormBody.Builder()
            .add("mode", "subscription")
            .add("client_reference_id", order.payer())
            .add("line_items[0][price]", order.price())
            .add("line_items[0][quantity]", "1")
            // What stands in a session's metadata does not reach the subscription.
            .add("subscription_data[metadata][" + PAYER + "]", order.payer())
            .add("success_url", order.paid())
            .add("cancel_url", order.canceled());
    order.customer().ifPresent(customer -> form.add("customer", customer));
    Request.Builder request =
        calls
            .request("v1/checkout/sessions")
            .header("Idempotency-Key", order.command())
            .post(form.build());
    return read(calls.answer(request), StripeGateway::url);
  }

  @Override
  public PaymentResult<String> portal(String customer, String back) {
    FormBody form =
        new FormBody.Builder().add("customer", customer).add("return_url", back).build();
    return read(
        calls.answer(calls.request("v1/billing_portal/sessions").post(form)), StripeGateway::url);
  }

  @Override
  public PaymentResult<SubscriptionFact> subscription(String subscription) {
    return read(
        calls.answer(calls.request("v1/subscriptions", subscription).get()),
        object -> Objects.subscription(object, instants.instant(), Step.FETCHED));
  }

  /** The page's address, if it is one that a browser can be sent to. */
  private static Optional<String> url(JsonNode session) {
    try {
      return Objects.text(session, "url")
          .map(URI::create)
          .filter(each -> "https".equals(each.getScheme()) || "http".equals(each.getScheme()))
          .map(URI::toString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static <T> PaymentResult<T> read(
      PaymentResult<JsonNode> answer, Function<JsonNode, Optional<T>> reading) {
    if (answer instanceof Done<JsonNode> done) {
      return reading
          .apply(done.value())
          .<PaymentResult<T>>map(Done::new)
          .orElseGet(() -> new Failed<>(Problem.UNAVAILABLE, "unreadable_answer"));
    }
    Failed<JsonNode> failed = (Failed<JsonNode>) answer;
    return new Failed<>(failed.problem(), failed.code());
  }

  @Override
  public void close() {
    calls.close();
  }
}
