package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.StoredReply;
import java.time.Instant;
import java.util.Optional;

/**
 * The answers given in one tenant, kept at least eight days: those that are sent until the outbox
 * forgets them, the others until the core does.
 */
public interface Replies {

  /**
   * Says that the answer to a message will be asked for after the next question. Changes nothing;
   * where asking costs a way to and fro, both may go together.
   */
  default void expect(Fingerprint message) {}

  /** The answer to a message, if it was handled. */
  Optional<StoredReply> to(Fingerprint message);

  Optional<StoredReply> find(MemberId member, ReplyId reply);

  /** Destroys the words of an answer; that there was one stays known. */
  void shred(MemberId member, ReplyId reply);

  /**
   * Forgets the answers that a member was given before a time and that were never handed to the
   * outbox.
   */
  void forgetUnsent(MemberId member, Instant before);

  /**
   * Keeps an answer, and hands it to the outbox in the same transaction if there is something to
   * send. One recipient's replies are sent in the order in which they were put.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.TryAgain when the message has an answer
   *     already, at the latest when the transaction ends
   */
  void put(StoredReply reply);
}
