package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditFinding;
import io.echovault.ports.vocabulary.AuditReport;
import io.echovault.ports.vocabulary.ChainHead;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** For operators: looks whether the audit trail was touched, and gives it out. Safe for threads. */
public interface AuditDesk {

  /**
   * Walks all chains and compares them with their heads and with the checkpoints.
   *
   * @param progress is told now and then how many events were walked
   */
  AuditReport verify(LongConsumer progress);

  /** Looks at one chain as {@link #verify} does. */
  Optional<AuditFinding> verify(MemberRef chain);

  /**
   * Begins to make checkpoints, or begins again: those that another process has made meanwhile are
   * read before the next one.
   */
  void resume();

  /**
   * Makes checkpoints of the chains that have changed since the last. A chain whose new events do
   * not follow from what was signed before is left out, so that no checkpoint ever vouches for it.
   * Only for the one process that may append checkpoints.
   *
   * @return what is wrong with the chains that were left out
   * @throws io.echovault.ports.vocabulary.MemoException.Unreadable when the checkpoints so far are
   *     damaged
   */
  List<AuditFinding> checkpoint();

  /**
   * Notes in a signed checkpoint that a backup was restored, so that {@link #verify} takes no
   * offence at what came after the backup and is gone. Only when what is there is what the
   * checkpoints of the backup's time vouch for, event by event: no other gap is accepted. Only for
   * the one process that may append checkpoints.
   *
   * @param checkpoint the number of the last checkpoint that there was when the backup was taken, 0
   *     for none
   * @return what is wrong; nothing is noted unless this is empty
   * @throws io.echovault.ports.vocabulary.MemoException.TryAgain when it cannot be kept
   */
  List<AuditFinding> restored(long checkpoint);

  /** Where chains of all tenants end; see {@link io.echovault.ports.outbound.AuditHeads}. */
  List<ChainHead> heads(Optional<MemberRef> last, int limit);

  /** A chain's events after a place, in order, at most {@code limit}. */
  List<AuditEvent> events(MemberRef chain, long after, int limit);

  /**
   * Appends an act to a chain: a member's, or a tenant's administration's.
   *
   * @param subject what it was done to: ids and numbers; at most 200 characters
   * @throws io.echovault.ports.vocabulary.MemoException.NotFound when there is no such member
   */
  void record(MemberRef chain, AuditEvent.Act act, String subject);
}
