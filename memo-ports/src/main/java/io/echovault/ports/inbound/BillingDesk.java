package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.PaymentEvent;

/**
 * What a payment service tells. Safe for many threads and processes; what is told comes in any
 * order and again and again, and ends in one state.
 */
public interface BillingDesk {

  /** What came of something that was told. */
  enum Heard {
    /** It says something new. */
    TAKEN,
    /** It was told before, or something newer was. */
    KNOWN,
    /** It names nobody whom we know. */
    UNKNOWN_PAYER,
    /** It was taken, and names a price that no plan has. */
    UNKNOWN_PRICE,
    /** It changes nothing here. */
    PASSED_OVER
  }

  /**
   * Takes something that was told. When it returns, what follows of it is durable.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.TryAgain when it could not be kept; tell it
   *     again
   */
  Heard hear(PaymentEvent event);
}
