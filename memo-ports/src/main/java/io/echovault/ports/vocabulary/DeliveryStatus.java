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
 */
public record DeliveryStatus(ReplyId reply, Stage stage, Instant at, Optional<Integer> errorCode) {

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
