package io.echovault.core.memory;

import io.echovault.core.member.MemberTransaction;
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
 * @param damaged whether what is kept of it cannot be read or was changed: then it is in the most
 *     closed tier and has no words
 */
record MemoryState(
    MemoryId id,
    int number,
    Tier tier,
    int version,
    long seq,
    Instant saidAt,
    boolean alive,
    Optional<Memory> memory,
    Set<Integer> beside,
    Optional<DepartmentId> shared,
    boolean damaged) {
  MemoryState {
    beside = Set.copyOf(beside);
  }

  /** A memory that is not alive. */
  static MemoryState gone(SealedEntry entry, Instant saidAt) {
    return of(entry, saidAt, false, Optional.empty(), Set.of(), Optional.empty());
  }

  /** A memory that is alive. */
  static MemoryState of(SealedEntry entry, EntryMetadata about, Optional<Memory> memory) {
    return of(entry, about.saidAt(), true, memory, about.beside(), about.shared());
  }

  private static MemoryState of(
      SealedEntry entry,
      Instant saidAt,
      boolean alive,
      Optional<Memory> memory,
      Set<Integer> beside,
      Optional<DepartmentId> shared) {
    return new MemoryState(
        entry.memory(),
        entry.number(),
        entry.tier(),
        entry.version(),
        entry.seq(),
        saidAt,
        alive,
        memory,
        beside,
        shared,
        false);
  }

  /** A memory of which an entry cannot be read. */
  static MemoryState unreadable(SealedEntry entry) {
    return of(entry, entry.recordedAt(), true, Optional.empty(), Set.of(), Optional.empty())
        .closed();
  }

  /** Whether it is kept and can be read. */
  boolean isThere() {
    return alive && !damaged;
  }

  /** The same once what is kept of it cannot be trusted any more. */
  MemoryState closed() {
    return new MemoryState(
        id,
        number,
        Tier.ULTRA_SECRET,
        version,
        seq,
        saidAt,
        alive,
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        true);
  }

  /**
   * The memory that a source gave before. Words that are locked are those of the note.
   *
   * @throws MemoException.NotFound when it was forgotten
   */
  Memory kept(Note note, EntryMetadata entryMetadata) {
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
                entryMetadata.provenance(),
                saidAt,
                entryMetadata.aboutAt(),
                entryMetadata.zone(),
                note.source(),
                version,
                note.labels(),
                entryMetadata.repetition()));
  }

  /** What it is, without its words. */
  Notebook.Label label() {
    return new Notebook.Label(number, tier, version, saidAt);
  }

  /**
   * Its last entry, which may be one that the transaction has not written yet.
   *
   * @throws MemoException.Unreadable when the store has lost it
   */
  SealedEntry lastEntry(MemberTransaction memberTransaction) {
    return memberTransaction.entries().stream()
        .filter(entry -> entry.seq() == seq)
        .findFirst()
        .or(
            () ->
                memberTransaction
                    .scope()
                    .journal()
                    .after(memberTransaction.member().member(), seq - 1, 1)
                    .stream()
                    .filter(entry -> entry.seq() == seq)
                    .findFirst())
        .orElseThrow(
            () -> new MemoException.Unreadable("place " + seq + " of a journal is missing"));
  }

  /** About how much of the heap this takes, its place in the fold included. */
  long bytes() {
    return memory.map(each -> 540 + 2L * each.text().length()).orElse(250L);
  }

  /**
   * A memory that must be there.
   *
   * @throws MemoException.NotFound when it is not
   */
  static MemoryState there(Optional<MemoryState> found, int number) {
    return found.orElseThrow(() -> new MemoException.NotFound("there is no memory " + number));
  }
}
