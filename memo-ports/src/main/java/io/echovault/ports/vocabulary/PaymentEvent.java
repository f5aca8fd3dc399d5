package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that a payment service told.
 *
 * @param id the service's id for it, the same each time it is told again
 * @param at when it happened, in the service's time, to the second
 * @param what what happened
 */
public record PaymentEvent(String id, Instant at, What what) {

  /** What happened. */
  public sealed interface What {}

  /** A subscription is as it says now. */
  public record Changed(SubscriptionFact fact) implements What {}

  /**
   * Somebody went through a checkout.
   *
   * @param payer our own id for who pays, as we gave it; empty where the service has none
   * @param customer the service's id for who pays; empty while there is none
   * @param subscription the service's id for what they subscribed to; empty while there is none
   * @param paid whether it is paid; a checkout can be complete before the money is there
   */
  public record CheckedOut(
      Optional<String> payer,
      Optional<String> customer,
      Optional<String> subscription,
      boolean paid)
      implements What {}

  /**
   * A payment went well or not.
   *
   * @param subscription the service's id for what it is for; empty where it is for none
   */
  public record Charged(String customer, Optional<String> subscription, Outcome outcome)
      implements What {}

  /** Anything else; {@code type} is the service's word for it. */
  public record Other(String type) implements What {}

  /** What came of a payment. */
  public enum Outcome {
    PAID,
    FAILED,
    /** Whoever pays has to confirm it with their bank. */
    TO_BE_CONFIRMED,
    REFUNDED,
    /** Whoever pays called it back. */
    DISPUTED
  }
}
