package io.echovault.core.member;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import java.time.Duration;
import java.time.Instant;

/**
 * The chat in which a member wrote lately, where they can be told something unasked.
 *
 * @param channel the channel of the chat
 * @param via which of our numbers it is with, in the channel's terms
 * @param sentAt when a message of theirs was sent, not necessarily the last, in the channel's time
 */
public record LastChat(Channel channel, String via, Instant sentAt) {
  /** Noting every message would rewrite the state each time. */
  private static final Duration PRECISION = Duration.ofHours(1);

  static LastChat of(Envelope envelope) {
    return new LastChat(envelope.sender().channel(), envelope.via(), envelope.sentAt());
  }

  /** Whether a message says nothing new about where its sender is reached, or nearly nothing. */
  boolean covers(Envelope envelope) {
    return channel.equals(envelope.sender().channel())
        && via.equals(envelope.via())
        && sentAt.plus(PRECISION).isAfter(envelope.sentAt());
  }

  void writeTo(ByteWriter out) {
    out.writeText(channel.name()).writeText(via).writeInstant(sentAt);
  }

  static LastChat readFrom(ByteReader in) {
    return new LastChat(new Channel(in.readText()), in.readText(), in.readInstant());
  }

  @Override
  public String toString() {
    return "LastChat[" + sentAt + "]";
  }
}
