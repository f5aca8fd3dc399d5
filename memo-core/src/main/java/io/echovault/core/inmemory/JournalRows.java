package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Journal;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedEntry;
import java.util.List;
import java.util.NavigableMap;

/** The journals of the tenant whose lock this transaction holds. */
final class JournalRows implements Journal {
  private final TenantRows rows;
  private final Changes changes;

  JournalRows(TenantRows rows, Changes changes) {
    this.rows = rows;
    this.changes = changes;
  }

  @Override
  public void append(MemberId member, List<SealedEntry> entries) {
    NavigableMap<Long, SealedEntry> journal = rows.journal(member);
    for (SealedEntry entry : entries) {
      if (journal.containsKey(entry.seq())) {
        throw new IllegalStateException("place " + entry.seq() + " in a journal is taken");
      }
      changes.put(journal, entry.seq(), entry);
    }
  }

  @Override
  public List<SealedEntry> after(MemberId member, long seq, int limit) {
    return rows.journal(member).tailMap(seq, false).values().stream().limit(limit).toList();
  }

  @Override
  public List<SealedEntry> of(MemberId member, MemoryId memory) {
    return rows.journal(member).values().stream()
        .filter(entry -> entry.memory().equals(memory))
        .toList();
  }

  @Override
  public void shred(MemberId member, MemoryId memory) {
    for (SealedEntry entry : of(member, memory)) {
      changes.put(
          rows.journal(member),
          entry.seq(),
          new SealedEntry(
              entry.seq(),
              entry.memory(),
              entry.number(),
              entry.change(),
              entry.tier(),
              entry.version(),
              entry.recordedAt(),
              Bytes.NONE));
    }
  }
}
