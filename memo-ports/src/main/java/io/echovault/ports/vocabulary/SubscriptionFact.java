package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.Optional;

/**
 * What a payment service says a subscription is at a moment.
 *
 * @param subscription the service's id for it
 * @param customer the service's id for who pays
 * @param payer our own id for who pays, as we gave it when the subscription began; empty where the
 *     service has none
 * @param price the service's id for what is paid for; empty where it names none
 * @param standing whether it is paid
 * @param paidUntil until when; empty where the service does not say
 * @param ends whether it ends then and is not gone on with
 * @param at when it was so, in the service's time, to the second
 * @param step breaks a tie of two facts of one second: the higher one is the later
 */
public record SubscriptionFact(
    String subscription,
    String customer,
    Optional<String> payer,
    Optional<String> price,
    Standing standing,
    Optional<Instant> paidUntil,
    boolean ends,
    Instant at,
    Step step) {

  /** Whether a subscription is paid. */
  public enum Standing {
    /** Not yet to be paid. */
    TRIALING,
    /** Paid. */
    ACTIVE,
    /** A payment failed and is tried again. */
    PAST_DUE,
    /** The first payment is not made, or never was. */
    INCOMPLETE,
    /** A payment failed for good. */
    UNPAID,
    /** Over. */
    CANCELED,
    /** Held by whoever pays. */
    PAUSED,
    /** A word of the service that this version does not know. */
    UNKNOWN
  }

  /** How a fact came to be known, the earliest in a subscription's life first. */
  public enum Step {
    CREATED,
    UPDATED,
    DELETED,
    /** Asked for by ourselves. */
    FETCHED
  }

  @Override
  public String toString() {
    return "SubscriptionFact[" + subscription + " " + standing + "]";
  }
}
