package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.Optional;

/**
 * What the channel says became of a reply. Statuses come late, twice and in any order.
 *
 * @param reply the reply that the channel echoes back
 * @param stage how far it came
 * @param at the channel's time
 * @param errorCode the channel's code when it failed
 * @param pricing what it is priced as, where the channel says so
 * @param part 0 for the message by which the reply is known to be sent; 1 to {@link #LAST_PART} for
 *     another message of the same reply, of which only the price counts
 */
public record DeliveryStatus(
    ReplyId reply,
    Stage stage,
    Instant at,
    Optional<Integer> errorCode,
    Optional<Pricing> pricing,
    int part) {
  /** The highest number of a part. */
  public static final int LAST_PART = 30;

  public DeliveryStatus {
    if (part < 0 || part > LAST_PART) {
      throw new IllegalArgumentException("a part has a number from 0 to " + LAST_PART);
    }
  }

  /** A status of the reply that says nothing of its price. */
  public DeliveryStatus(ReplyId reply, Stage stage, Instant at, Optional<Integer> errorCode) {
    this(reply, stage, at, errorCode, Optional.empty(), 0);
  }

  /**
   * How far a reply came. The order of the constants is the lattice: a later one is never replaced
   * by an earlier one, and a failure counts only while nothing was delivered.
   */
  public enum Stage {
    SENT,
    FAILED,
    DELIVERED,
    READ,
    PLAYED
  }
}
