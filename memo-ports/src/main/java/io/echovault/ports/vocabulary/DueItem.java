package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.UUID;

/**
 * Something to be done at a time. Two items with the same member, kind and memory are the same.
 *
 * @param member whose
 * @param kind what is to be done
 * @param memory which memory it is about, or {@link #ALL}
 * @param dueAt when, at microsecond precision
 */
public record DueItem(MemberRef member, Kind kind, MemoryId memory, Instant dueAt) {
  /** Stands for the memory of an item that is about all of a member's. */
  public static final MemoryId ALL = new MemoryId(new UUID(0, 0));

  /** What can fall due. */
  public enum Kind {
    /**
     * A forgotten memory's words are to be shredded; or what was written down of a voice note whose
     * message was never answered, which stands in the place of a memory.
     */
    SHRED,
    /** A member's memories are to get their vectors. About no memory in particular. */
    EMBED,
    /** A snapshot is to be destroyed, whose id stands in the place of a memory's. */
    EXPIRE,
    /**
     * How it stands with a member's lost PIN is to be told to those whom it concerns. About no
     * memory.
     */
    RECOVER,
    /**
     * Messages that may be a PIN, and that a member's chat holds, are to be destroyed. About no
     * memory.
     */
    DISCARD,
    /**
     * Answers that were given directly are to be forgotten, those of one day, which stands in the
     * place of a memory.
     */
    FORGET,
    /** A voice note that was kept as it came is to be written down. */
    TRANSCRIBE,
    /** A plan that nobody pays for any longer is over, which an owner is told. About no memory. */
    PLAN,
    /** Something is to be mailed; which, and about what, stands in the place of a memory. */
    MAIL,
    /**
     * Owners are to be told that a limit of their plan is near or reached; which, stands in the
     * place of a memory. Of nobody in particular.
     */
    LIMIT,
    /** Nothing is to be done: the latest moment that a process has seen. Nobody's in particular. */
    CLOCK
  }
}
