package io.echovault.core.bot;

import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.IncomingMessage;
import java.util.Optional;

/**
 * One message to be handled, and the proof that it may be.
 *
 * @param plainly whether its words are only kept, since what they ask for could not be done
 */
record Handling(
    IncomingMessage message, Fingerprint fingerprint, Optional<Fence> fence, boolean plainly) {

  /** A message that was not handled yet. */
  static Handling of(IncomingMessage message, Fingerprint fingerprint, Optional<Fence> fence) {
    return new Handling(message, fingerprint, fence, false);
  }

  /** The same message in another form. */
  Handling of(IncomingMessage other) {
    return new Handling(other, fingerprint, fence, plainly);
  }

  /** The same message, whose words are kept whatever they ask for. */
  Handling keepingOnly() {
    return new Handling(message, fingerprint, fence, true);
  }

  @Override
  public String toString() {
    return "Handling[" + message.envelope().id() + "]";
  }
}
