package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.DeadReply;
import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.QueueDepth;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.Wanted;
import io.echovault.ports.vocabulary.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Replies that wait to be sent, shared by all processes.
 *
 * <p>Order: a reply is given out only when every earlier one to the same recipient was accepted or
 * given up, or goes in the same message. Merging: replies to one recipient that follow each other
 * and may be merged are given out as one item. From then on they stay together, and whatever is
 * said of the first, by a worker or by the channel, is said of all of them. Threads: safe. Failure:
 * {@link io.echovault.ports.vocabulary.MemoException.TryAgain}.
 */
public interface Outbox {

  /**
   * Gives out replies that may be sent now, marked as being sent, durably. A reply whose worker
   * does not report back in time is given out again, marked unsettled.
   *
   * @param patience how long to wait for the report, on the store's clock
   */
  List<OutboxItem> lease(WorkerId worker, Duration patience, Wanted wanted);

  /** Gives out so many replies at most, each in a message of its own. */
  default List<OutboxItem> lease(WorkerId worker, Duration patience, int limit) {
    return lease(worker, patience, Wanted.upTo(limit));
  }

  /** The channel accepted a reply. */
  void accepted(ReplyId reply, Instant at);

  /** The channel accepted replies, each in a message of its own. A store notes them all at once. */
  default void accepted(Collection<ReplyId> replies, Instant at) {
    replies.forEach(reply -> accepted(reply, at));
  }

  /** A reply is to be tried again, not before a time. */
  void postpone(ReplyId reply, Instant until, int errorCode);

  /**
   * Nobody knows whether the channel took a reply. It is given out again, marked unsettled, not
   * before a time, unless a status says meanwhile what became of it.
   */
  void unsettled(ReplyId reply, Instant until, int errorCode);

  /** A reply is given up. */
  void abandon(ReplyId reply, int errorCode);

  /**
   * Applies what the channel says. The end state does not depend on order or repeats. A status for
   * a reply that is being sent also settles that it was sent. A message that was delivered and has
   * a price is counted for the tenant of its reply, in the month in which it was delivered, once
   * however often it is told; a store that keeps no counts leaves that out.
   *
   * @return how many of the replies are known
   */
  int settle(List<DeliveryStatus> statuses);

  /** The replies that were given up or could not be delivered, oldest first. */
  List<DeadReply> dead(int limit);

  /**
   * Lets replies that were given up wait again, as if nothing had been tried. Others are left as
   * they are.
   *
   * @return how many wait again
   */
  int replay(Collection<ReplyId> replies);

  /**
   * Forgets replies from before a time that wait no longer: their words, and what became of them.
   *
   * @param limit how many at most
   * @return how many were forgotten; call again when it equals the limit
   */
  int forgetBefore(Instant time, int limit);

  QueueDepth depth();
}
