package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.QueueDepth;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Replies that wait to be sent, shared by all processes.
 *
 * <p>Order: a reply is given out only when every earlier one to the same recipient was accepted or
 * given up. Threads: safe. Failure: {@link io.echovault.ports.vocabulary.MemoException.TryAgain}.
 */
public interface Outbox {

  /**
   * Gives out replies that may be sent now, marked as being sent, durably. A reply whose worker
   * does not report back in time is given out again, marked unsettled.
   *
   * @param patience how long to wait for the report, on the store's clock
   * @param limit how many at most
   */
  List<OutboxItem> lease(WorkerId worker, Duration patience, int limit);

  /** The channel accepted a reply. */
  void accepted(ReplyId reply, Instant at);

  /** A reply is to be tried again, not before a time. */
  void postpone(ReplyId reply, Instant until, int errorCode);

  /** A reply is given up. */
  void abandon(ReplyId reply, int errorCode);

  /**
   * Applies what the channel says. The end state does not depend on order or repeats. A status for
   * a reply that is being sent also settles that it was sent.
   *
   * @return how many of the replies are known
   */
  int settle(List<DeliveryStatus> statuses);

  QueueDepth depth();
}
