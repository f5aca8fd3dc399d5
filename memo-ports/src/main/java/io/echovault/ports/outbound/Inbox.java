package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.DeadLetter;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.QueueDepth;
import io.echovault.ports.vocabulary.WorkerId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Accepted messages that wait to be handled, shared by all processes. Every sender has a lane, by
 * fingerprint; a lane is held by one worker at a time, which handles the messages of all senders in
 * it.
 *
 * <p>Repeats: a message is kept once, for ever. Order: one sender's messages wait in the order in
 * which they were stored, and within one call in the order of the list. Threads: safe. Failure:
 * {@link io.echovault.ports.vocabulary.MemoException.TryAgain}.
 */
public interface Inbox {

  /** How many lanes there are. */
  int LANES = 64;

  /** The lane of a sender. */
  static int lane(Fingerprint sender) {
    return (int) (sender.value().getLeastSignificantBits() & (LANES - 1));
  }

  /** Keeps messages, durably when it returns, all of them or none. */
  void store(List<InboxItem> items);

  /**
   * Takes or keeps a fair share of the lanes: all that are free or whose holder has not called for
   * the length of its lease. A lane that changes hands gets a greater fence number.
   *
   * @param lease how long the lanes stay held unless this is called again, on the store's clock
   * @param busy lanes with work in hand, which are kept even above the fair share
   * @return the lanes held now
   */
  List<Fence> hold(WorkerId worker, Duration lease, Collection<Integer> busy);

  /** Gives all lanes back. */
  void release(WorkerId worker);

  /**
   * The messages that wait in some lanes, oldest first. Where more wait than are asked for, a lane
   * with many may give fewer than their age would have it, so that one sender's flood does not hold
   * the others up; a sender's messages come in order, none left out between two. Fewer than asked
   * for are given only when no more wait.
   *
   * @param lanes which lanes
   * @param except senders to leave out
   * @param limit how many at most
   */
  List<InboxItem> waiting(Collection<Integer> lanes, Collection<Fingerprint> except, int limit);

  /**
   * Counts an attempt before it is made. The count outlives this process and the machine that it
   * runs on; a crash of the store itself may forget the last ones.
   */
  void begin(Collection<Fingerprint> messages);

  /** Counts that an attempt failed, and so did not end the process. */
  void fail(Fingerprint message);

  /** Takes attempts back that came to nothing through no fault of the messages. */
  void excuse(Collection<Fingerprint> messages);

  /**
   * Marks messages as handled and drops their content. A crash of the store may forget the last
   * marks: such a message is handed out again, and handling it again must have no effect.
   */
  void finish(Collection<Fingerprint> messages);

  /**
   * Gives a message up: it waits no longer and can be replayed.
   *
   * @param reason why, without content, at most 500 characters
   */
  void bury(Fingerprint message, String reason);

  /** The messages that were given up, oldest first, at most {@code limit}. */
  List<DeadLetter> dead(int limit);

  /**
   * Lets messages that were given up wait again, as if nothing had been tried, behind everything
   * that waits now. Others are left as they are.
   *
   * @return how many wait again
   */
  int replay(Collection<Fingerprint> messages);

  QueueDepth depth();
}
