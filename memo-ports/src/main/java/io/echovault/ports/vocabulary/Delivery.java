package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.Optional;

/**
 * A message of ours ready to be sent: the answer to a message, or one that nobody asked for, such
 * as a reminder.
 *
 * @param id travels with the message and comes back with its statuses
 * @param to where it goes
 * @param reply what is said; never silence
 * @param answers the message that it answers; empty when it answers none
 * @param since when the member wrote last before it, as far as is known, in the channel's time:
 *     channels take free messages for a while after that
 * @param secret whether its words are to be shredded once it is sent
 * @param file the content that goes with a {@link Reply.Document}, a {@link Reply.Attached} or a
 *     {@link Reply.Spoken}; empty for every other reply
 */
public record Delivery(
    ReplyId id,
    Recipient to,
    Reply reply,
    Optional<MessageId> answers,
    Instant since,
    boolean secret,
    Bytes file) {

  /** Without a file. */
  public Delivery(
      ReplyId id, Recipient to, Reply reply, Optional<MessageId> answers, Instant since) {
    this(id, to, reply, answers, since, false, Bytes.NONE);
  }

  /** The same, to be shredded once it is sent. */
  public Delivery asSecret() {
    return new Delivery(id, to, reply, answers, since, true, file);
  }

  /** The same with the content of its file. */
  public Delivery with(Bytes content) {
    return new Delivery(id, to, reply, answers, since, secret, content);
  }

  /** The same with other words. */
  public Delivery saying(Reply other) {
    return new Delivery(id, to, other, answers, since, secret, file);
  }
}
