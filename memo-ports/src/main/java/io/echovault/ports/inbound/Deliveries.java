package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.ReplyId;
import java.util.List;
import java.util.Optional;

/** Stored replies, opened for the one who sends them. Safe for many threads. */
public interface Deliveries {

  /**
   * One message that says what some replies say, with where it goes. The file that goes with a
   * {@link io.echovault.ports.vocabulary.Reply.Document} is made now, which is audited.
   *
   * @param replies one reply, or several that may be merged, in order; the first names the message
   * @return empty when all were shredded or their member erased
   */
  Optional<Delivery> open(MemberRef member, List<ReplyId> replies);

  /**
   * Says that the channel took a delivery, before anything else is noted of that: words of a secret
   * one are destroyed, and the id is noted of one that is to be quoted.
   *
   * @param as the channel's id of the message
   */
  void sent(MemberRef member, Delivery delivery, MessageId as);

  /**
   * The voice note that says what a delivery said, for a member who wants to hear replies; to be
   * sent once the channel took the delivery, and then at most once. May take a minute.
   *
   * @return empty unless the member wants that, allows a service to speak their words, and the
   *     words are fit to be spoken: short, not of a secret tier, and without a link or digits of a
   *     login
   */
  default Optional<Delivery> spoken(MemberRef member, Delivery delivery) {
    return Optional.empty();
  }

  /** The reply with where it goes; empty when it was shredded or its member erased. */
  default Optional<Delivery> open(MemberRef member, ReplyId reply) {
    return open(member, List.of(reply));
  }
}
