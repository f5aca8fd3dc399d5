package io.echovault.core;

import io.echovault.ports.outbound.PaymentGateway;
import io.echovault.ports.vocabulary.CheckoutOrder;
import io.echovault.ports.vocabulary.PaymentResult;
import io.echovault.ports.vocabulary.SubscriptionFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A payment service that notes what it is asked. */
final class ScriptedPayments implements PaymentGateway {
  final List<CheckoutOrder> orders = new ArrayList<>();
  Optional<SubscriptionFact> known = Optional.empty();
  boolean away;

  @Override
  public PaymentResult<String> checkout(CheckoutOrder order) {
    orders.add(order);
    return answer("https://pay.example.org/" + order.price());
  }

  @Override
  public PaymentResult<String> portal(String customer, String back) {
    return answer("https://portal.example.org/" + customer);
  }

  @Override
  public PaymentResult<SubscriptionFact> subscription(String subscription) {
    return known
        .<PaymentResult<SubscriptionFact>>map(PaymentResult.Done::new)
        .orElseGet(() -> new PaymentResult.Failed<>(PaymentResult.Problem.UNKNOWN, ""));
  }

  private PaymentResult<String> answer(String url) {
    return away
        ? new PaymentResult.Failed<>(PaymentResult.Problem.UNAVAILABLE, "")
        : new PaymentResult.Done<>(url);
  }
}
