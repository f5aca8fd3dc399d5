package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * Something to be done at a time. Two items with the same member, kind and memory are the same.
 *
 * @param member whose
 * @param kind what is to be done
 * @param memory which memory it is about
 * @param dueAt when, at microsecond precision
 */
public record DueItem(MemberRef member, Kind kind, MemoryId memory, Instant dueAt) {
  /** What can fall due. */
  public enum Kind {
    /** A forgotten memory's words are to be shredded. */
    SHRED
  }
}
