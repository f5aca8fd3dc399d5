package io.echovault.core.memory;

import io.echovault.core.authority.Clearance;
import io.echovault.core.member.Visit;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.util.Optional;

/** Keeps what is told, and gives memories of a visit's member other words and other tiers. */
final class Changing {
  private final Visit visit;
  private final EntrySeals seals;
  private final EntryWriting writing;
  private final Locks locks;

  Changing(Visit visit, EntrySeals seals, EntryWriting writing) {
    this.visit = visit;
    this.seals = seals;
    this.writing = writing;
    this.locks = new Locks(visit);
  }

  /**
   * Keeps a note, unless its source gave a memory before.
   *
   * @param there the memory that its source gave
   */
  Memory remember(
      Note note, MemoryId id, Optional<Item> there, Tier tier, Optional<Instant> aboutAt) {
    visit.access().require(Permission.MEMORY_CREATE);
    Snapshot snapshot = Snapshot.of(note, aboutAt, visit.state().chat().settings().zone());
    return there.isPresent()
        ? there.get().kept(note, snapshot)
        : snapshot.memory(writing.remember(id, tier, snapshot, note.text()), note.text());
  }

  /**
   * Gives a memory other words.
   *
   * @param before the tier when the visit began: what this very visit has locked was open to
   *     whoever gives it other words
   * @throws MemoException.NotFound when it is locked
   */
  Memory correct(Item item, Tier before, String text, Optional<Instant> aboutAt) {
    visit.access().require(Permission.MEMORY_UPDATE);
    if (!locks.clearedOrInTheChat(before, item.saidAt())) {
      throw new MemoException.NotFound("memory " + item.number() + " is locked");
    }
    Snapshot snapshot = seals.about(item.lastEntry(visit)).about(aboutAt);
    return snapshot.memory(writing.correct(item, snapshot, text), text);
  }

  /** Moves a memory to another tier. */
  Memory move(Item item, Tier tier) {
    visit.access().require(Permission.MEMORY_UPDATE);
    SealedEntry current = item.lastEntry(visit);
    Clearance clearance = visit.access().clearanceForWordsSaidAt(item.saidAt(), visit.latest());
    // From one locked tier to another nothing is shown, so nothing needs to be cleared.
    boolean unseen = tier.secret() && !clearance.allows(item.tier());
    String text = unseen ? "" : seals.words(current, clearance);
    return seals.about(current).memory(writing.move(item, current, tier), text);
  }

  /** Notes that a memory is true beside an older one, both of them with open words. */
  void setBeside(Item item, Item older) {
    visit.access().require(Permission.MEMORY_UPDATE);
    SealedEntry last = item.lastEntry(visit);
    int other = words(older).number();
    writing.setBeside(item, seals.about(last).beside(other), words(item).text());
  }

  private static Memory words(Item item) {
    return item.memory()
        .orElseThrow(() -> new MemoException.NotFound("there is no memory " + item.number()));
  }
}
