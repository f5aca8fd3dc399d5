package io.echovault.app.web;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Sender;
import java.time.Instant;

/** A message that is to become durable. Prints nothing of it. */
public record Accepted(MessageId id, Sender sender, Instant at, Bytes slice) {
  @Override
  public String toString() {
    return "Accepted[" + at + "]";
  }
}
