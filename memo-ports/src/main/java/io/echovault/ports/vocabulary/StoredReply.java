package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.Optional;

/**
 * The answer to one message as a store sees it. One for each message that was handled, silence
 * included: it is what makes handling a message twice the same as once.
 *
 * @param id the reply
 * @param member whose message was answered
 * @param message the message, unique in the tenant
 * @param recipient whom it goes to; replies to one recipient are sent in order
 * @param toSend whether there is anything to send
 * @param merges whether it may go in one message with the next reply that may
 * @param content the sealed delivery; empty once shredded
 * @param createdAt when, at microsecond precision
 * @param key what the content is sealed under
 * @param session the login under which its words were given; it is not to be opened without, and to
 *     be shredded once it is sent. There for the key of the secret tiers, and for no other
 */
public record StoredReply(
    ReplyId id,
    MemberId member,
    Fingerprint message,
    Fingerprint recipient,
    boolean toSend,
    boolean merges,
    Bytes content,
    Instant createdAt,
    ReplyKey key,
    Optional<SessionId> session) {
  public StoredReply {
    if (session.isPresent() != (key == ReplyKey.SECRET)) {
      throw new IllegalArgumentException("a reply is of a session when its words are secret");
    }
  }

  /** A reply without secret words. */
  public StoredReply(
      ReplyId id,
      MemberId member,
      Fingerprint message,
      Fingerprint recipient,
      boolean toSend,
      boolean merges,
      Bytes content,
      Instant createdAt) {
    this(
        id,
        member,
        message,
        recipient,
        toSend,
        merges,
        content,
        createdAt,
        ReplyKey.OPEN,
        Optional.empty());
  }

  /** The same with other content. */
  public StoredReply with(Bytes other) {
    return new StoredReply(
        id, member, message, recipient, toSend, merges, other, createdAt, key, session);
  }

  /** A reply that goes in a message of its own. */
  public StoredReply(
      ReplyId id,
      MemberId member,
      Fingerprint message,
      Fingerprint recipient,
      boolean toSend,
      Bytes content,
      Instant createdAt) {
    this(id, member, message, recipient, toSend, false, content, createdAt);
  }
}
