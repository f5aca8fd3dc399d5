package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.CheckoutOrder;
import io.echovault.ports.vocabulary.PaymentResult;
import io.echovault.ports.vocabulary.PaymentResult.Failed;
import io.echovault.ports.vocabulary.PaymentResult.Problem;
import io.echovault.ports.vocabulary.SubscriptionFact;

/** No payment service: nobody can pay. */
enum NoPaymentGateway implements PaymentGateway {
  INSTANCE;

  @Override
  public PaymentResult<String> checkout(CheckoutOrder order) {
    return new Failed<>(Problem.NO_SERVICE, "");
  }

  @Override
  public PaymentResult<String> portal(String customer, String back) {
    return new Failed<>(Problem.NO_SERVICE, "");
  }

  @Override
  public PaymentResult<SubscriptionFact> subscription(String subscription) {
    return new Failed<>(Problem.NO_SERVICE, "");
  }
}
