package io.echovault.core.memory;

import io.echovault.core.authority.Clearance;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.memory.Notebook.Formerly;
import io.echovault.core.memory.Notebook.Happening;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedEntry.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a member's journal tells of former times. What is forgotten or locked now is not shown as it
 * was then either.
 */
final class History {
  private static final int CHUNK = 1000;

  private final MemberTransaction memberTransaction;
  private final EntrySeals seals;
  private final Fold fold;

  /**
   * What was, in a transaction.
   *
   * @param fold what the journal folds to now
   */
  History(MemberTransaction memberTransaction, EntrySeals seals, Fold fold) {
    memberTransaction.access().require(Permission.MEMORY_READ);
    this.memberTransaction = memberTransaction;
    this.seals = seals;
    this.fold = fold;
  }

  /** The journal folded up to a moment, that moment included. */
  Formerly at(Instant moment) {
    Map<MemoryId, SealedEntry> then = new LinkedHashMap<>();
    Map<MemoryId, SealedEntry> now = new HashMap<>();
    for (SealedEntry entry : journal()) {
      now.put(entry.memory(), entry);
      if (!entry.recordedAt().isAfter(moment)) {
        then.put(entry.memory(), entry);
      }
    }
    List<Memory> memories = new ArrayList<>();
    int destroyed = 0;
    int forgotten = 0;
    int locked = 0;
    for (SealedEntry entry : then.values()) {
      SealedEntry last = now.getOrDefault(entry.memory(), entry);
      if (entry.change() == Change.FORGOTTEN) {
        continue;
      }
      if (entry.content().isEmpty()) {
        destroyed++;
      } else if (last.change() == Change.FORGOTTEN) {
        forgotten++;
      } else {
        Optional<Memory> shown = isOpen(entry, last) ? opened(entry) : Optional.empty();
        shown.ifPresent(memories::add);
        locked += shown.isPresent() ? 0 : 1;
      }
    }
    return new Formerly(memories, destroyed, forgotten, locked);
  }

  /** What happened from a moment until before another, in order. */
  List<Happening> between(Instant from, Instant to) {
    List<SealedEntry> journal = journal();
    Map<MemoryId, SealedEntry> now = new HashMap<>();
    journal.forEach(entry -> now.put(entry.memory(), entry));
    return journal.stream()
        .filter(entry -> !entry.recordedAt().isBefore(from) && entry.recordedAt().isBefore(to))
        .map(entry -> happening(entry, now.getOrDefault(entry.memory(), entry)))
        .toList();
  }

  private Happening happening(SealedEntry entry, SealedEntry last) {
    boolean shown =
        !entry.content().isEmpty() && last.change() != Change.FORGOTTEN && isOpen(entry, last);
    return new Happening(
        entry.recordedAt(),
        entry.change(),
        entry.number(),
        entry.tier(),
        shown ? opened(entry) : Optional.empty());
  }

  /** A memory as an entry has it; empty when that cannot be read. */
  private Optional<Memory> opened(SealedEntry entry) {
    try {
      String words = seals.words(entry, memberTransaction.access().clearance());
      return Optional.of(seals.about(entry).memory(entry, words));
    } catch (MemoException.Unreadable damaged) {
      return Optional.empty();
    }
  }

  /** What is locked now is not shown; the fold knows it also where an entry was changed. */
  private boolean isOpen(SealedEntry entry, SealedEntry last) {
    Clearance clearance = memberTransaction.access().clearance();
    return clearance.allows(entry.tier())
        && clearance.allows(last.tier())
        && fold.find(entry.memory()).flatMap(MemoryState::memory).isPresent();
  }

  private List<SealedEntry> journal() {
    List<SealedEntry> all = new ArrayList<>();
    long last = memberTransaction.record().lastSeq();
    for (long seq = 0; seq < last; seq = all.get(all.size() - 1).seq()) {
      List<SealedEntry> chunk =
          memberTransaction
              .scope()
              .journal()
              .after(memberTransaction.member().member(), seq, CHUNK);
      if (chunk.isEmpty() && fold.damaged()) {
        break; // What is missing is closed there.
      }
      if (chunk.isEmpty()) {
        throw new MemoException.Unreadable("a journal ends before place " + last);
      }
      all.addAll(chunk);
    }
    all.addAll(memberTransaction.entries());
    return all;
  }
}
