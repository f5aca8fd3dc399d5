package io.echovault.core.memory;

import io.echovault.core.agenda.Shredding;
import io.echovault.core.authority.Clearances;
import io.echovault.core.member.HiddenMemories;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.tier.TierRules;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedEntry.Change;
import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import java.util.Optional;

/**
 * Writes the entries of a transaction, each with its audit event and what it puts on the agenda.
 */
final class EntryWriting {
  private final MemberTransaction memberTransaction;
  private final EntrySeals seals;
  private final boolean embeds;
  private final Locks locks;
  private boolean scheduled;

  /**
   * Writes for a transaction.
   *
   * @param embeds whether what is written gets vectors
   */
  EntryWriting(MemberTransaction memberTransaction, EntrySeals seals, boolean embeds) {
    this.memberTransaction = memberTransaction;
    this.seals = seals;
    this.embeds = embeds;
    this.locks = new Locks(memberTransaction);
  }

  SealedEntry remember(MemoryId id, Tier tier, EntryMetadata entryMetadata, String text) {
    return remember(id, memberTransaction.takeNumber(), tier, entryMetadata, text);
  }

  SealedEntry remember(
      MemoryId id, int number, Tier tier, EntryMetadata entryMetadata, String text) {
    return append(
        seals.seal(header(id, number, Change.REMEMBERED, tier, 1), entryMetadata, text),
        Act.MEMORY_REMEMBERED);
  }

  SealedEntry correct(MemoryState memoryState, EntryMetadata entryMetadata, String text) {
    return append(
        seals.seal(after(memoryState, Change.CORRECTED, memoryState.tier()), entryMetadata, text),
        Act.MEMORY_CORRECTED);
  }

  /** Writes the same words with another snapshot. */
  void setBeside(MemoryState memoryState, EntryMetadata entryMetadata, String text) {
    append(
        seals.seal(after(memoryState, Change.SET_BESIDE, memoryState.tier()), entryMetadata, text),
        Act.MEMORY_SET_BESIDE);
  }

  /** Moves a memory; one that gets secret is not shared any more. */
  SealedEntry move(MemoryState memoryState, SealedEntry current, Tier tier) {
    SealedEntry moved =
        append(seals.sealAgain(current, after(memoryState, Change.MOVED, tier)), Act.MEMORY_MOVED);
    auditSharing(current, moved);
    return moved;
  }

  /** Writes the same words, with others who may find them. */
  void share(MemoryState memoryState, SealedEntry current, Optional<DepartmentId> with) {
    Change change = with.isPresent() ? Change.SHARED : Change.UNSHARED;
    String words = seals.words(current, Clearances.open());
    append(
        seals.seal(
            after(memoryState, change, memoryState.tier()),
            seals.about(current).shared(with),
            words),
        with.isPresent() ? Act.MEMORY_SHARED : Act.MEMORY_UNSHARED);
  }

  private void auditSharing(SealedEntry before, SealedEntry after) {
    boolean was = seals.isShared(before);
    boolean is = seals.isShared(after);
    if (was != is) {
      memberTransaction.audit(
          is ? Act.MEMORY_SHARED : Act.MEMORY_UNSHARED, after.memory().value().toString());
    }
  }

  /** Forgets a memory as its last entry has it. */
  void forget(SealedEntry last) {
    forget(last.memory(), last.number(), last.tier(), last.version());
  }

  void forget(MemoryState memoryState) {
    forget(memoryState.id(), memoryState.number(), memoryState.tier(), memoryState.version());
  }

  /**
   * Writes an earlier entry's content once more, after a memory's last entry, in a tier that is
   * never more open than the last one unless a login allows it.
   */
  void restore(SealedEntry earlier, SealedEntry last) {
    Tier tier = locks.restored(earlier.tier(), last.tier());
    restored(last, seals.sealAgain(earlier, restoring(last, tier)));
  }

  /** The same for somebody else than the member: no login allows more, and it is not shared. */
  void restoreForOthers(SealedEntry earlier, SealedEntry last) {
    Tier tier = TierRules.closer(earlier.tier(), last.tier());
    restored(last, seals.sealUnshared(earlier, restoring(last, tier)));
  }

  /** Writes an earlier entry's content and tier once more. The caller sees to it that it may. */
  void takeBack(SealedEntry earlier, SealedEntry last) {
    restored(last, seals.sealAgain(earlier, restoring(last, earlier.tier())));
  }

  private SealedEntry restoring(SealedEntry last, Tier tier) {
    return header(last.memory(), last.number(), Change.RESTORED, tier, last.version() + 1);
  }

  private void restored(SealedEntry last, SealedEntry entry) {
    auditSharing(last, append(entry, Act.MEMORY_RESTORED));
    memberTransaction.scope().unschedule(shredding(last.memory(), Shredding.AFTER));
    hidden(memberTransaction.state().hidden().without(last.memory()));
  }

  private void forget(MemoryId id, int number, Tier tier, int version) {
    append(header(id, number, Change.FORGOTTEN, tier, version), Act.MEMORY_FORGOTTEN);
    boolean cleared = locks.cleared(tier);
    memberTransaction
        .scope()
        .schedule(shredding(id, cleared ? Shredding.AFTER : HiddenMemories.KEPT));
    if (!cleared) {
      hidden(memberTransaction.state().hidden().with(id, number, memberTransaction.now()));
    }
  }

  private void hidden(HiddenMemories changed) {
    memberTransaction.state(memberTransaction.state().with(changed));
  }

  private DueItem shredding(MemoryId id, Duration after) {
    return new DueItem(
        memberTransaction.member(), DueItem.Kind.SHRED, id, memberTransaction.now().plus(after));
  }

  private SealedEntry append(SealedEntry entry, Act act) {
    memberTransaction.append(entry, act);
    if (entry.change() != Change.REMEMBERED) {
      // Made from former words, and sealed under the key of the former tier.
      memberTransaction
          .scope()
          .vectors()
          .remove(memberTransaction.member().member(), entry.memory());
    }
    if (embeds && !scheduled && entry.change() != Change.FORGOTTEN) {
      scheduled = true;
      memberTransaction
          .scope()
          .schedule(
              new DueItem(
                  memberTransaction.member(),
                  DueItem.Kind.EMBED,
                  DueItem.ALL,
                  memberTransaction.now()));
    }
    return entry;
  }

  private SealedEntry after(MemoryState memoryState, Change change, Tier tier) {
    return header(memoryState.id(), memoryState.number(), change, tier, memoryState.version() + 1);
  }

  private SealedEntry header(MemoryId id, int number, Change change, Tier tier, int version) {
    return new SealedEntry(
        memberTransaction.nextSeq(),
        id,
        number,
        change,
        tier,
        version,
        memberTransaction.now(),
        Bytes.NONE);
  }
}
