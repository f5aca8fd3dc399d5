package io.echovault.core.member;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.MessageId;
import java.time.Duration;
import java.time.Instant;

/**
 * The chat in which a member wrote lately, where they can be told something unasked.
 *
 * @param via which of our numbers it is with, in the channel's terms
 * @param message a message of theirs, not necessarily the last
 * @param sentAt when that was sent, in the channel's time
 */
public record LastChat(String via, MessageId message, Instant sentAt) {
  /** Noting every message would rewrite the state each time. */
  private static final Duration PRECISION = Duration.ofHours(1);

  static LastChat of(Envelope envelope) {
    return new LastChat(envelope.via(), envelope.id(), envelope.sentAt());
  }

  /** Whether a message says nothing new about where its sender is reached, or nearly nothing. */
  boolean covers(Envelope envelope) {
    return via.equals(envelope.via()) && sentAt.plus(PRECISION).isAfter(envelope.sentAt());
  }

  void writeTo(ByteWriter out) {
    out.writeText(via).writeText(message.value()).writeInstant(sentAt);
  }

  static LastChat readFrom(ByteReader in) {
    return new LastChat(in.readText(), new MessageId(in.readText()), in.readInstant());
  }

  @Override
  public String toString() {
    return "LastChat[" + sentAt + "]";
  }
}
