package io.echovault.core.memory;

import io.echovault.core.authority.Clearance;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.time.AboutTimes.About;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps what is told, and gives memories of a transaction's member other words and other tiers. */
final class Changing {
  private final MemberTransaction memberTransaction;
  private final EntrySeals seals;
  private final EntryWriting writing;
  private final Locks locks;

  Changing(MemberTransaction memberTransaction, EntrySeals seals, EntryWriting writing) {
    this.memberTransaction = memberTransaction;
    this.seals = seals;
    this.writing = writing;
    this.locks = new Locks(memberTransaction);
  }

  /**
   * The memory that the source of a note gave before.
   *
   * @param held whether the member's memories are held; otherwise they are read only where one look
   *     into the journal finds an entry of that memory
   */
  Optional<MemoryState> before(Note note, MemoryId id, boolean held, Supplier<Fold> fold) {
    boolean perhaps =
        held
            || !memberTransaction.entries().isEmpty()
            || (note.source().isPresent()
                && !memberTransaction
                    .scope()
                    .journal()
                    .of(memberTransaction.member().member(), id)
                    .isEmpty());
    return note.source().filter(any -> perhaps).flatMap(any -> fold.get().find(id));
  }

  /**
   * Keeps a note, unless its source gave a memory before.
   *
   * @param there the memory that its source gave
   * @param file what it came with
   */
  Memory remember(
      Note note,
      MemoryId id,
      Optional<MemoryState> there,
      Tier tier,
      Optional<About> about,
      Optional<KeptFile> file) {
    memberTransaction.access().require(Permission.MEMORY_CREATE);
    EntryMetadata entryMetadata =
        EntryMetadata.of(note, about, memberTransaction.state().chat().settings().zone())
            .with(file);
    return there.isPresent()
        ? there.get().kept(note, entryMetadata)
        : entryMetadata.memory(writing.remember(id, tier, entryMetadata, note.text()), note.text());
  }

  /**
   * Gives a memory other words.
   *
   * @param before the tier when the transaction began: what this very transaction has locked was
   *     open to whoever gives it other words
   * @throws MemoException.NotFound when it is locked
   */
  Memory correct(MemoryState memoryState, Tier before, String text, Optional<Instant> aboutAt) {
    memberTransaction.access().require(Permission.MEMORY_UPDATE);
    if (!locks.clearedOrInTheChat(before, memoryState.saidAt())) {
      throw new MemoException.NotFound("memory " + memoryState.number() + " is locked");
    }
    EntryMetadata former = seals.about(memoryState.lastEntry(memberTransaction));
    boolean sameWords =
        memoryState.memory().filter(memory -> memory.text().equals(text)).isPresent();
    EntryMetadata entryMetadata =
        sameWords ? former.putRight(aboutAt) : former.about(aboutAt, text);
    return entryMetadata.memory(writing.correct(memoryState, entryMetadata, text), text);
  }

  /** Moves a memory to another tier. */
  Memory move(MemoryState memoryState, Tier tier) {
    memberTransaction.access().require(Permission.MEMORY_UPDATE);
    SealedEntry current = memoryState.lastEntry(memberTransaction);
    Clearance clearance = memberTransaction.clearanceForWordsSaidAt(memoryState.saidAt());
    // From one locked tier to another nothing is shown, so nothing needs to be cleared.
    boolean unseen = tier.secret() && !clearance.allows(memoryState.tier());
    String text = unseen ? "" : seals.words(current, clearance);
    return seals.about(current).memory(writing.move(memoryState, current, tier), text);
  }

  /** Notes that a memory is true beside an older one, both of them with open words. */
  void setBeside(MemoryState memoryState, MemoryState older) {
    memberTransaction.access().require(Permission.MEMORY_UPDATE);
    SealedEntry last = memoryState.lastEntry(memberTransaction);
    int other = words(older).number();
    writing.setBeside(memoryState, seals.about(last).beside(other), words(memoryState).text());
  }

  private static Memory words(MemoryState memoryState) {
    return memoryState
        .memory()
        .orElseThrow(
            () -> new MemoException.NotFound("there is no memory " + memoryState.number()));
  }
}
