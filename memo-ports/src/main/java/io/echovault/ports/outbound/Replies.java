package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.StoredReply;
import java.util.Optional;

/** The answers given in one tenant. Kept at least eight days, until the outbox forgets them. */
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
   * Keeps an answer, and hands it to the outbox in the same transaction if there is something to
   * send. One recipient's replies are sent in the order in which they were put.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.TryAgain when the message has an answer
   *     already, at the latest when the transaction ends
   */
  void put(StoredReply reply);
}
