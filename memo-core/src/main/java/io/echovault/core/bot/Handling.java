package io.echovault.core.bot;

import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.IncomingMessage;
import java.util.Optional;

/** One message to be handled, and the proof that it may be. */
record Handling(IncomingMessage message, Fingerprint fingerprint, Optional<Fence> fence) {
  @Override
  public String toString() {
    return "Handling[" + message.envelope().id() + "]";
  }
}
