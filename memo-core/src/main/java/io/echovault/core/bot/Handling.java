package io.echovault.core.bot;

import io.echovault.core.command.MessageReading;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.IncomingMessage;
import java.util.Optional;

/**
 * One message to be handled, and the proof that it may be.
 *
 * @param reading what was read out of its words
 * @param plainly whether its words are only kept, since what they ask for could not be read
 */
record Handling(
    IncomingMessage message,
    Fingerprint fingerprint,
    Optional<Fence> fence,
    MessageReading reading,
    boolean plainly) {

  /** A message that was not handled yet. */
  static Handling of(IncomingMessage message, Fingerprint fingerprint, Optional<Fence> fence) {
    return new Handling(message, fingerprint, fence, MessageReading.of(message), false);
  }

  /** The same message, whose words are kept whatever they ask for. */
  Handling keepingOnly() {
    return new Handling(message, fingerprint, fence, reading, true);
  }

  @Override
  public String toString() {
    return "Handling[" + message.envelope().id() + "]";
  }
}
