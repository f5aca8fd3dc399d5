package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.PaymentEvent;
import io.echovault.ports.vocabulary.PaymentHeard;

/**
 * What a payment service tells. Safe for many threads and processes; what is told comes in any
 * order and again and again, and ends in one state.
 */
public interface BillingDesk {

  /**
   * Takes something that was told. When it returns, what follows of it is durable.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.TryAgain when it could not be kept; tell it
   *     again
   */
  PaymentHeard hear(PaymentEvent event);
}
