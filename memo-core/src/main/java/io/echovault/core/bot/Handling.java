package io.echovault.core.bot;

import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.Metered;
import java.util.Optional;

/**
 * One message to be handled, and the proof that it may be.
 *
 * @param plainly whether its words are only kept, since what they ask for could not be done
 * @param full what the plan holds too little of for what it asks for, so that this is said instead
 */
record Handling(
    IncomingMessage message,
    Fingerprint fingerprint,
    Optional<Fence> fence,
    boolean plainly,
    Optional<Metered> full) {

  /** A message that was not handled yet. */
  static Handling of(IncomingMessage message, Fingerprint fingerprint, Optional<Fence> fence) {
    return new Handling(message, fingerprint, fence, false, Optional.empty());
  }

  /** The same message in another form. */
  Handling of(IncomingMessage other) {
    return new Handling(other, fingerprint, fence, plainly, full);
  }

  /** The same message, whose words are kept whatever they ask for. */
  Handling keepingOnly() {
    return new Handling(message, fingerprint, fence, true, full);
  }

  /** The same message, which is only told that the plan is full. */
  Handling refusing(Metered what) {
    return new Handling(message, fingerprint, fence, plainly, Optional.of(what));
  }

  @Override
  public String toString() {
    return "Handling[" + message.envelope().id() + "]";
  }
}
