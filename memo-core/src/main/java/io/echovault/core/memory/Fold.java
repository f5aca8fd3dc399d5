package io.echovault.core.memory;

import io.echovault.core.authority.Clearance;
import io.echovault.core.recall.Change;
import io.echovault.ports.outbound.Journal;
import io.echovault.ports.vocabulary.Listing;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a member's journal folds to, up to a place: the last entry of each memory wins. Words are
 * held as far as a clearance opens them. Safe for threads.
 */
final class Fold {
  private static final int CHUNK = 1000;
  private static final Comparator<MemoryState> NEWEST_FIRST =
      Comparator.comparing(MemoryState::saidAt).thenComparing(MemoryState::number).reversed();

  private final Clearance clearance;
  private final Map<MemoryId, MemoryState> byId = new HashMap<>();
  private final Map<Integer, MemoryState> byNumber = new HashMap<>();
  private final NavigableMap<Long, MemoryState> bySeq = new TreeMap<>();
  private long seq;
  private long bytes;

  /** A fold that holds the words that a clearance opens. */
  Fold(Clearance clearance) {
    this.clearance = clearance;
  }

  /** Follows a journal to its present end, which is {@code lastSeq} or beyond. */
  synchronized void catchUp(Journal journal, MemberId member, EntrySeals seals, long lastSeq) {
    while (seq < lastSeq) {
      List<SealedEntry> entries = journal.after(member, seq, CHUNK);
      if (entries.isEmpty()) {
        throw new MemoException.Unreadable("a journal ends before place " + lastSeq);
      }
      entries.forEach(entry -> apply(entry, seals));
    }
  }

  /** Takes the next entries. Those that were taken before are skipped. */
  synchronized void advance(List<SealedEntry> entries, EntrySeals seals) {
    for (SealedEntry entry : entries) {
      if (entry.seq() == seq + 1) {
        apply(entry, seals);
      }
    }
  }

  /** The same fold with entries that are not committed yet. */
  synchronized Fold with(List<SealedEntry> entries, EntrySeals seals) {
    Fold copy = new Fold(clearance);
    bySeq.values().forEach(copy::put);
    copy.seq = seq;
    copy.advance(entries, seals);
    return copy;
  }

  private void apply(SealedEntry entry, EntrySeals seals) {
    if (entry.seq() != seq + 1) {
      throw new MemoException.Unreadable("place " + (seq + 1) + " of a journal is missing");
    }
    seq = entry.seq();
    boolean alive = entry.change() != SealedEntry.Change.FORGOTTEN && !entry.content().isEmpty();
    if (!alive) {
      Instant saidAt = find(entry.memory()).map(MemoryState::saidAt).orElse(entry.recordedAt());
      put(MemoryState.gone(entry, saidAt));
      return;
    }
    EntryMetadata about = seals.about(entry);
    Optional<Memory> memory =
        clearance.allows(entry.tier())
            ? Optional.of(about.memory(entry, seals.words(entry, clearance)))
            : Optional.empty();
    put(MemoryState.of(entry, about, memory));
  }

  private void put(MemoryState memoryState) {
    Optional.ofNullable(byId.put(memoryState.id(), memoryState))
        .ifPresent(
            former -> {
              bySeq.remove(former.seq());
              bytes -= former.bytes();
            });
    byNumber.put(memoryState.number(), memoryState);
    bySeq.put(memoryState.seq(), memoryState);
    bytes += memoryState.bytes();
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized Optional<MemoryState> find(MemoryId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** A memory that is alive, by its number. */
  synchronized Optional<MemoryState> alive(int number) {
    return Optional.ofNullable(byNumber.get(number)).filter(MemoryState::alive);
  }

  /** A memory by its number, alive or not. */
  synchronized Optional<MemoryState> numbered(int number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /** The changes after a place, each memory once, in order. */
  synchronized List<Change> changesAfter(long place) {
    return bySeq.tailMap(place, false).values().stream()
        .map(memoryState -> new Change(memoryState.seq(), memoryState.id(), memoryState.memory()))
        .toList();
  }

  /** The last memories with words by when they were said, newest first. */
  synchronized List<Memory> newest(Predicate<MemoryState> which, int limit) {
    return visible().filter(which).sorted(NEWEST_FIRST).limit(limit).flatMap(Fold::words).toList();
  }

  /** All memories with words, by their numbers. */
  synchronized List<Memory> all() {
    return visible()
        .sorted(Comparator.comparing(MemoryState::number))
        .flatMap(Fold::words)
        .toList();
  }

  /** A page of the memories with words. */
  synchronized List<Memory> page(Listing listing) {
    return visible()
        .filter(memoryState -> memoryState.number() > listing.after())
        .sorted(Comparator.comparing(MemoryState::number))
        .flatMap(Fold::words)
        .filter(listing::wants)
        .limit(listing.limit())
        .toList();
  }

  /** All memories that are kept, those included whose words are locked, by their numbers. */
  synchronized List<MemoryState> living() {
    return bySeq.values().stream()
        .filter(MemoryState::alive)
        .sorted(Comparator.comparing(MemoryState::number))
        .toList();
  }

  /** The numbers of older memories that a visible memory is true beside, by its number. */
  synchronized Map<Integer, Set<Integer>> beside() {
    return visible()
        .filter(memoryState -> !memoryState.beside().isEmpty())
        .collect(Collectors.toMap(MemoryState::number, MemoryState::beside));
  }

  /** How many are alive in each tier that were said at a moment or after it. */
  synchronized List<Integer> countByTierSince(Instant since) {
    Map<Tier, Integer> counts = new HashMap<>();
    bySeq.values().stream()
        .filter(memoryState -> memoryState.alive() && !memoryState.saidAt().isBefore(since))
        .forEach(memoryState -> counts.merge(memoryState.tier(), 1, Integer::sum));
    return Stream.of(Tier.values()).map(tier -> counts.getOrDefault(tier, 0)).toList();
  }

  /** How many are alive and secret. */
  synchronized int countSecret() {
    return (int)
        bySeq.values().stream()
            .filter(memoryState -> memoryState.alive() && memoryState.tier().secret())
            .count();
  }

  private Stream<MemoryState> visible() {
    return bySeq.values().stream().filter(memoryState -> memoryState.memory().isPresent());
  }

  private static Stream<Memory> words(MemoryState memoryState) {
    return memoryState.memory().stream();
  }
}
