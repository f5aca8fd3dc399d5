package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.CheckoutOrder;
import io.echovault.ports.vocabulary.PaymentResult;
import io.echovault.ports.vocabulary.SubscriptionFact;

/**
 * Takes people to where they pay, and asks what they subscribed to. Who has paid is known by what
 * the service tells, never by where a browser went.
 *
 * <p>Repeats: one command makes one checkout however often it is sent. Threads: safe. Time: a call
 * ends within 30 seconds and must not be made in a transaction. Failure: what the service says is
 * the result; nothing is thrown for it.
 */
public interface PaymentGateway {

  /** A page of the service on which somebody subscribes; good for a day at most. */
  PaymentResult<String> checkout(CheckoutOrder order);

  /**
   * A page of the service on which somebody sees bills, changes their card and cancels; made anew
   * each time and soon over.
   *
   * @param customer the service's id for them
   * @param back where their browser goes afterwards
   */
  PaymentResult<String> portal(String customer, String back);

  /** What a subscription is now, by the service's id for it. */
  PaymentResult<SubscriptionFact> subscription(String subscription);

  /** Nobody can pay. */
  static PaymentGateway none() {
    return NoPaymentGateway.INSTANCE;
  }
}
