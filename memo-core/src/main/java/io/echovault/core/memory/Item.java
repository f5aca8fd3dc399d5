package io.echovault.core.memory;

import io.echovault.core.member.Visit;
import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One memory as the journal folds to it.
 *
 * @param seq its last entry's place in the journal
 * @param saidAt when it was said; when it was recorded once its content is gone
 * @param alive whether it is kept, not forgotten
 * @param memory the memory with its words; empty when it is not alive, or not cleared
 * @param beside the numbers of older memories that it is true beside
 * @param shared the department whose people may find it
 */
record Item(
    MemoryId id,
    int number,
    Tier tier,
    int version,
    long seq,
    Instant saidAt,
    boolean alive,
    Optional<Memory> memory,
    Set<Integer> beside,
    Optional<DepartmentId> shared) {
  Item {
    beside = Set.copyOf(beside);
  }

  /** A memory that is not alive. */
  static Item gone(SealedEntry entry, Instant saidAt) {
    return of(entry, saidAt, false, Optional.empty(), Set.of(), Optional.empty());
  }

  /** A memory that is alive. */
  static Item of(SealedEntry entry, Snapshot about, Optional<Memory> memory) {
    return of(entry, about.saidAt(), true, memory, about.beside(), about.shared());
  }

  private static Item of(
      SealedEntry entry,
      Instant saidAt,
      boolean alive,
      Optional<Memory> memory,
      Set<Integer> beside,
      Optional<DepartmentId> shared) {
    return new Item(
        entry.memory(),
        entry.number(),
        entry.tier(),
        entry.version(),
        entry.seq(),
        saidAt,
        alive,
        memory,
        beside,
        shared);
  }

  /**
   * The memory that a source gave before. Words that are locked are those of the note.
   *
   * @throws MemoException.NotFound when it was forgotten
   */
  Memory kept(Note note, Snapshot snapshot) {
    if (!alive) {
      throw new MemoException.NotFound(
          "what came from this source was memory " + number + ", which was forgotten");
    }
    return memory.orElseGet(
        () ->
            new Memory(
                id,
                number,
                note.text(),
                tier,
                snapshot.provenance(),
                saidAt,
                snapshot.aboutAt(),
                snapshot.zone(),
                note.source(),
                version,
                note.labels()));
  }

  /** What it is, without its words. */
  Notebook.Label label() {
    return new Notebook.Label(number, tier, version, saidAt);
  }

  /**
   * Its last entry, which may be one that the visit has not written yet.
   *
   * @throws MemoException.Unreadable when the store has lost it
   */
  SealedEntry lastEntry(Visit visit) {
    return visit.entries().stream()
        .filter(entry -> entry.seq() == seq)
        .findFirst()
        .or(
            () ->
                visit.scope().journal().after(visit.member().member(), seq - 1, 1).stream()
                    .filter(entry -> entry.seq() == seq)
                    .findFirst())
        .orElseThrow(
            () -> new MemoException.Unreadable("place " + seq + " of a journal is missing"));
  }

  /** About how much of the heap this takes, its place in the fold included. */
  long bytes() {
    return 400 + memory.map(each -> 2L * each.text().length()).orElse(0L);
  }
}
