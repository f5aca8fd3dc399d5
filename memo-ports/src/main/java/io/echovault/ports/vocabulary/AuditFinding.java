package io.echovault.ports.vocabulary;

import java.util.Optional;

/**
 * What is wrong with the audit trail, and where.
 *
 * @param chain whose chain; empty when it is the checkpoints that are wrong
 * @param place the first event that is wrong, as far as can be told; 0 for a checkpoint
 * @param wrong what is wrong with it
 * @param checkpoint the checkpoint that shows it, or is itself wrong; 0 for none
 */
public record AuditFinding(Optional<MemberRef> chain, long place, Wrong wrong, long checkpoint) {

  /** What can be wrong. */
  public enum Wrong {
    /** An event is not what was written. */
    CHANGED,
    /** An event is gone. */
    MISSING,
    /** An event stands where none was written. */
    INSERTED,
    /** Two events have changed places. */
    SWAPPED,
    /** The chain ends before the end that is recorded beside it. */
    TAIL_CUT,
    /** The end that is recorded beside the chain is not its end. */
    HEAD_CHANGED,
    /** The chain holds in itself, and is not the one that a checkpoint saw. */
    REWRITTEN,
    /** The chain holds in itself, and is shorter than a checkpoint saw it. */
    SET_BACK,
    /** No checkpoint vouches for an event of long ago: they were cut off, or nobody makes any. */
    UNSIGNED,
    /** A checkpoint was changed, removed or inserted, or cannot be read. */
    CHECKPOINT_DAMAGED
  }
}
