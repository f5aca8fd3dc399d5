package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.SpokenWish;
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
   * Whether a delivery is to be spoken. It is when its member wants that and allows a service to
   * speak their words, and its words are fit to be spoken: short, without a link or digits of a
   * login, and of a secret tier only where the member asked for that under the login that is live.
   * What has buttons is never spoken alone.
   */
  default SpokenWish spokenWish(MemberRef member, Delivery delivery) {
    return SpokenWish.NONE;
  }

  /**
   * The voice note that says what a delivery says: to be sent in its place where it is to be spoken
   * alone, else once the channel took the delivery, and then at most once. May take a minute.
   *
   * @return empty where nothing is to be spoken, and where the service does not do it
   */
  default Optional<Delivery> spoken(MemberRef member, Delivery delivery) {
    return Optional.empty();
  }

  /** The reply with where it goes; empty when it was shredded or its member erased. */
  default Optional<Delivery> open(MemberRef member, ReplyId reply) {
    return open(member, List.of(reply));
  }
}
