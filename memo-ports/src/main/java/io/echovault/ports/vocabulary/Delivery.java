package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * A reply ready to be sent.
 *
 * @param id travels with the message and comes back with its statuses
 * @param to where it goes
 * @param reply what is said; never silence
 * @param answers the message that it answers
 * @param askedAt when that message was sent, in the channel's time: it opened the service window
 * @param file the content that goes with a {@link Reply.Document}; empty for every other reply
 */
public record Delivery(
    ReplyId id, Recipient to, Reply reply, MessageId answers, Instant askedAt, Bytes file) {

  /** A reply without a file. */
  public Delivery(ReplyId id, Recipient to, Reply reply, MessageId answers, Instant askedAt) {
    this(id, to, reply, answers, askedAt, Bytes.NONE);
  }
}
