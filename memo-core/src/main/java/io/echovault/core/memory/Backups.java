package io.echovault.core.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A member's own backups: what they kept at some moments, to bring back what they forgot since. */
public interface Backups {

  /**
   * One of them.
   *
   * @param until when it is destroyed
   */
  record Backup(Instant takenAt, int memories, Instant until) {}

  /** Whether backups can be kept here. */
  default boolean available() {
    return true;
  }

  /** Takes one. The oldest goes when there are more than ten. */
  Backup take();

  /** Those there are, the last taken first. */
  List<Backup> list();

  /**
   * Brings back what one holds and was forgotten since. What is there stays as it is.
   *
   * @param number its place in the list, from 1
   * @return the numbers of the memories that came back; empty when there is no such backup
   */
  Optional<List<Integer>> restore(int number);
}
