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
 * @param secret whether its words are to be shredded once it is sent
 * @param file the content that goes with a {@link Reply.Document}; empty for every other reply
 */
public record Delivery(
    ReplyId id,
    Recipient to,
    Reply reply,
    MessageId answers,
    Instant askedAt,
    boolean secret,
    Bytes file) {

  /** A reply with a file. */
  public Delivery(
      ReplyId id, Recipient to, Reply reply, MessageId answers, Instant askedAt, Bytes file) {
    this(id, to, reply, answers, askedAt, false, file);
  }

  /** A reply without a file. */
  public Delivery(ReplyId id, Recipient to, Reply reply, MessageId answers, Instant askedAt) {
    this(id, to, reply, answers, askedAt, false, Bytes.NONE);
  }

  /** The same, to be shredded once it is sent. */
  public Delivery asSecret() {
    return new Delivery(id, to, reply, answers, askedAt, true, file);
  }

  /** The same with other words. */
  public Delivery saying(Reply other) {
    return new Delivery(id, to, other, answers, askedAt, secret, file);
  }
}
