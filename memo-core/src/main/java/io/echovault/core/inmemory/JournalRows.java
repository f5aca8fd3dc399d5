package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Journal;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedEntry;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Stream;

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
      Map<MemoryId, List<Long>> places = rows.places(member);
      List<Long> former = places.getOrDefault(entry.memory(), List.of());
      changes.put(places, entry.memory(), with(former, entry.seq()));
    }
  }

  @Override
  public List<SealedEntry> after(MemberId member, long seq, int limit) {
    return rows.journal(member).tailMap(seq, false).values().stream().limit(limit).toList();
  }

  @Override
  public List<SealedEntry> of(MemberId member, MemoryId memory) {
    NavigableMap<Long, SealedEntry> journal = rows.journal(member);
    return rows.places(member).getOrDefault(memory, List.of()).stream()
        .flatMap(place -> Stream.ofNullable(journal.get(place)))
        .toList();
  }

  private static List<Long> with(List<Long> former, long place) {
    return Stream.concat(former.stream(), Stream.of(place)).toList();
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
