package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.SendResult;

/**
 * Sends messages on a channel.
 *
 * <p>Repeats: there is no idempotency; sending twice may arrive twice. Threads: safe. Time: a call
 * ends within 30 seconds. Failure: what the channel says is the result; nothing is thrown for it.
 */
public interface MessageSender {

  SendResult send(Delivery delivery);

  /** Whether the channel plays voice notes, so that a reply may also be spoken. */
  default boolean plays() {
    return false;
  }

  /**
   * Marks a message as read and shows that an answer is being written. For comfort only: does not
   * wait for the channel, and what goes wrong is counted and forgotten.
   *
   * @param via which of our numbers the message came to
   */
  void acknowledge(String via, MessageId message);
}
