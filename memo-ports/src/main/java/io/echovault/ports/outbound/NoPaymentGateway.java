package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.CheckoutOrder;
import io.echovault.ports.vocabulary.PaymentResult;
import io.echovault.ports.vocabulary.PaymentResult.Failed;
import io.echovault.ports.vocabulary.PaymentResult.Problem;
import io.echovault.ports.vocabulary.SubscriptionFact;
import java.net.URI;

/** No payment service: nobody can pay. */
enum NoPaymentGateway implements PaymentGateway {
  INSTANCE;

  @Override
  public PaymentResult<URI> checkout(CheckoutOrder order) {
    return new Failed<>(Problem.NO_SERVICE, "");
  }

  @Override
  public PaymentResult<URI> portal(String customer, URI back) {
    return new Failed<>(Problem.NO_SERVICE, "");
  }

  @Override
  public PaymentResult<SubscriptionFact> subscription(String subscription) {
    return new Failed<>(Problem.NO_SERVICE, "");
  }
}
