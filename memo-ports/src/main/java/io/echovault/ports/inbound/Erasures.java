package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.ErasureReceipt;
import io.echovault.ports.vocabulary.ErasureReplay;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.Optional;

/**
 * The erasing of members: their keys are destroyed and everything kept of them is removed, for good
 * and at once in all processes. What stays is an id without a name and the audit chain. Each is
 * noted in the erasure ledger before it takes effect. Safe for many threads and processes.
 */
public interface Erasures {

  /**
   * Erases a member, also one whose data cannot be opened.
   *
   * @return the receipt; empty when there is no such member, or not any more
   */
  Optional<ErasureReceipt> erase(MemberRef member);

  /**
   * Erases again whom the ledger names and the store has, as it does after a backup from before was
   * restored. Doing it twice is doing it once.
   */
  ErasureReplay replay();

  /** What a receipt says, by its code; empty when this bot did not sign it. */
  Optional<ErasureReceipt> verify(String code);
}
