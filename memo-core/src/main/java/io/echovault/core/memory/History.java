package io.echovault.core.memory;

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

  History(MemberTransaction memberTransaction, EntrySeals seals) {
    memberTransaction.access().require(Permission.MEMORY_READ);
    this.memberTransaction = memberTransaction;
    this.seals = seals;
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
      } else if (isOpen(entry) && isOpen(last)) {
        memories.add(opened(entry));
      } else {
        locked++;
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
        !entry.content().isEmpty()
            && last.change() != Change.FORGOTTEN
            && isOpen(entry)
            && isOpen(last);
    return new Happening(
        entry.recordedAt(),
        entry.change(),
        entry.number(),
        entry.tier(),
        shown ? Optional.of(opened(entry)) : Optional.empty());
  }

  private Memory opened(SealedEntry entry) {
    return seals
        .about(entry)
        .memory(entry, seals.words(entry, memberTransaction.access().clearance()));
  }

  private boolean isOpen(SealedEntry entry) {
    return memberTransaction.access().clearance().allows(entry.tier());
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
      if (chunk.isEmpty()) {
        throw new MemoException.Unreadable("a journal ends before place " + last);
      }
      all.addAll(chunk);
    }
    all.addAll(memberTransaction.entries());
    return all;
  }
}
