package io.echovault.core.memory;

import io.echovault.core.conversation.Notebook;
import io.echovault.core.member.Visit;
import io.echovault.core.recall.IndexShelf;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.SealedEntry;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Opens members' notebooks, and holds what was read of them in memory. Safe for threads. */
public final class Notebooks {
  private static final long FOLD_BYTES = 96L << 20;
  private static final long INDEX_BYTES = 128L << 20;

  private final MemberKeys keys;
  private final Fingerprints fingerprints;
  private final Supplier<UUID> ids;
  private final Folds folds = new Folds(FOLD_BYTES);
  private final IndexShelf indexes = new IndexShelf(INDEX_BYTES);

  public Notebooks(MemberKeys keys, Fingerprints fingerprints, Supplier<UUID> ids) {
    this.keys = keys;
    this.fingerprints = fingerprints;
    this.ids = ids;
  }

  /** The notebook of a visit. */
  public Notebook open(Visit visit) {
    return notebook(visit);
  }

  MemberNotebook notebook(Visit visit) {
    return new MemberNotebook(this, visit, seals(visit.member(), visit.record()));
  }

  /** Whether a member's memories are held, so that opening their notebook costs little. */
  public boolean warm(MemberRef member) {
    return folds.holds(member);
  }

  /** Reads a member's memories without locking the member. */
  public void warmUp(TenantScope scope, MemberRef member) {
    scope
        .members()
        .find(member.member())
        .ifPresent(
            record -> {
              Fold fold = fold(scope, member, record);
              indexes.with(member, record.epoch(), fold::changesAfter, index -> index.size());
            });
  }

  /** Takes over what a visit wrote, once it is committed. */
  public void committed(MemberRef member, MemberRecord record, List<SealedEntry> entries) {
    // A fold that is not held is read from the journal when it is needed; a new member's is free.
    if (!entries.isEmpty() && (record.lastSeq() == 0 || folds.holds(member))) {
      folds.of(member, record).advance(entries, seals(member, record));
      folds.account(member);
    }
  }

  /** The member's fold, followed to the end of the committed journal. */
  Fold fold(TenantScope scope, MemberRef member, MemberRecord record) {
    Fold fold = folds.of(member, record);
    fold.catchUp(scope.journal(), member.member(), seals(member, record), record.lastSeq());
    folds.account(member);
    return fold;
  }

  Recall search(
      MemberRef member,
      MemberRecord record,
      Fold fold,
      Question question,
      Predicate<? super Memory> among) {
    return indexes.with(
        member, record.epoch(), fold::changesAfter, index -> index.search(question, among));
  }

  MemoryId newId() {
    return new MemoryId(ids.get());
  }

  MemoryId idFor(MemberRef member, MessageId source) {
    return fingerprints.memory(member, source);
  }

  EntrySeals seals(MemberRef member, MemberRecord record) {
    return new EntrySeals(keys, member, record);
  }
}
