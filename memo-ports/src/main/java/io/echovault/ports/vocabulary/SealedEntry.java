package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * One entry of a member's journal as a store sees it: which memory changed, when and how, and the
 * words sealed. The seal is bound to everything beside it except {@code recordedAt}, so an entry
 * that was moved or relabelled does not open.
 *
 * @param seq the place in the member's journal, from 1, without gaps
 * @param memory the memory it is about
 * @param number the memory's number
 * @param change what happened
 * @param tier the tier after the change; tells which key seals it
 * @param version the memory's version after the change
 * @param recordedAt when it was written, at microsecond precision
 * @param content the sealed words; empty once shredded
 */
public record SealedEntry(
    long seq,
    MemoryId memory,
    int number,
    Change change,
    Tier tier,
    int version,
    Instant recordedAt,
    Bytes content) {

  /** What can happen to a memory. */
  public enum Change {
    REMEMBERED,
    CORRECTED,
    MOVED,
    FORGOTTEN,
    RESTORED,
    /** The member said that it is true beside another that it seemed to replace. */
    SET_BESIDE,
    /** The member lets colleagues find it. */
    SHARED,
    /** The member took that back. */
    UNSHARED
  }
}
