package io.echovault.ports.vocabulary;

/** What came of something that a payment service told. */
public enum PaymentHeard {
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
