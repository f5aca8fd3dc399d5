package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Checkpoint;
import java.util.function.Consumer;

/**
 * Keeps checkpoints where whoever has the database cannot reach them.
 *
 * <p>Threads: safe. Processes: one at a time appends; any may read. Durability: what was appended
 * stays.
 */
public interface Checkpoints {

  /**
   * Gives every checkpoint, in order.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.Unreadable after the last one that can be
   *     read, when the next is damaged
   */
  void read(Consumer<Checkpoint> each);

  /**
   * Adds one at the end.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.TryAgain when it cannot be kept
   */
  void append(Checkpoint checkpoint);

  /** There is no place for checkpoints: none was made, and none can be. */
  static Checkpoints none() {
    return NoCheckpoints.INSTANCE;
  }
}
