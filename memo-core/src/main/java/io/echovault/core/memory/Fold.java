package io.echovault.core.memory;

import io.echovault.core.authority.Clearance;
import io.echovault.core.recall.Change;
import io.echovault.ports.outbound.Journal;
import io.echovault.ports.vocabulary.AccessFinding.Wrong;
import io.echovault.ports.vocabulary.Bytes;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a member's journal folds to, up to a place: the last entry of each memory wins. Words are
 * held as far as a clearance opens them. Safe for threads.
 */
final class Fold {
  private static final int CHUNK = 1000;

  /** About how much of the heap an empty one takes. */
  private static final int EMPTY_BYTES = 480;

  private static final Comparator<MemoryState> NEWEST_FIRST =
      Comparator.comparing(MemoryState::saidAt).thenComparing(MemoryState::number).reversed();

  private final Clearance clearance;
  private final Map<MemoryId, MemoryState> byId = new HashMap<>();
  private final Map<Integer, MemoryState> byNumber = new HashMap<>();
  private final NavigableMap<Long, MemoryState> bySeq = new TreeMap<>();
  private JournalDoubts doubts = new JournalDoubts();
  private long seq;
  private long bytes;
  private boolean anyDamaged;

  /** A fold that holds the words that a clearance opens. */
  Fold(Clearance clearance) {
    this.clearance = clearance;
  }

  /**
   * Follows a journal to the place {@code lastSeq}. Whatever cannot be read closes the memories
   * that it is about; where nobody knows which these are, all that were changed last before it.
   *
   * @param end gives the running hash that the journal has there
   * @return whether anything was read
   */
  synchronized boolean catchUp(
      Journal journal, MemberId member, EntrySeals seals, long lastSeq, Supplier<Bytes> end) {
    if (seq >= lastSeq) {
      return false;
    }
    Bytes expected = end.get();
    while (seq < lastSeq) {
      List<SealedEntry> entries = journal.after(member, seq, CHUNK);
      for (SealedEntry entry : entries) {
        if (entry.seq() <= lastSeq) {
          missing(entry.seq() - 1);
          apply(entry, seals);
        }
      }
      if (entries.isEmpty() || entries.get(entries.size() - 1).seq() > lastSeq) {
        missing(lastSeq);
      }
    }
    close(doubts.compare(expected));
    return true;
  }

  private void missing(long upTo) {
    if (upTo > seq) {
      doubts.missing(upTo);
      seq = upTo;
    }
  }

  private void close(long upTo) {
    List<MemoryState> concerned = List.copyOf(bySeq.headMap(upTo, true).values());
    concerned.forEach(each -> put(each.closed()));
    for (SealedEntry entry : doubts.takeUnreadable()) {
      // A number that was changed must not hide the memory that has it.
      if (numbered(entry.number()).filter(each -> !each.id().equals(entry.memory())).isEmpty()) {
        put(MemoryState.unreadable(entry));
      }
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
    copy.doubts = doubts.copy();
    copy.advance(entries, seals);
    return copy;
  }

  private void apply(SealedEntry entry, EntrySeals seals) {
    take(entry, seals);
    // Last: what failed for another reason than the entry is read once more.
    seq = entry.seq();
  }

  private void take(SealedEntry entry, EntrySeals seals) {
    boolean alive = entry.change() != SealedEntry.Change.FORGOTTEN && !entry.content().isEmpty();
    if (!alive) {
      Instant saidAt = find(entry.memory()).map(MemoryState::saidAt).orElse(entry.recordedAt());
      put(MemoryState.gone(entry, saidAt));
      doubts.empty(entry);
      return;
    }
    try {
      EntryMetadata about = seals.about(entry);
      Optional<Memory> memory =
          clearance.allows(entry.tier())
              ? Optional.of(about.memory(entry, seals.words(entry, clearance)))
              : Optional.empty();
      put(MemoryState.of(entry, about, memory));
      doubts.read(entry);
    } catch (MemoException.Unreadable damaged) {
      seals.sealedHeader(entry).ifPresentOrElse(doubts::changed, () -> doubts.unreadable(entry));
    }
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
    anyDamaged |= memoryState.damaged();
  }

  /** About how much of the heap this takes. */
  synchronized long bytes() {
    return EMPTY_BYTES + bytes;
  }

  synchronized Optional<MemoryState> find(MemoryId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** A memory that is alive and was not damaged, by its number. */
  synchronized Optional<MemoryState> alive(int number) {
    return numbered(number).filter(MemoryState::isThere);
  }

  /** Whether a memory cannot be read or was changed. */
  synchronized boolean damaged(MemoryId id) {
    return find(id).filter(MemoryState::damaged).isPresent();
  }

  /** Whether anything is wrong with the journal. */
  synchronized boolean damaged() {
    return anyDamaged || doubts.broken();
  }

  /**
   * The numbers under which something kept cannot be read or was changed, in order.
   *
   * @param lastNumber the last number that was given
   */
  synchronized List<Integer> damagedNumbers(int lastNumber) {
    return damaged()
        ? IntStream.rangeClosed(1, lastNumber).filter(this::isDamaged).boxed().toList()
        : List.of();
  }

  private boolean isDamaged(int number) {
    return numbered(number).map(MemoryState::damaged).orElse(doubts.broken());
  }

  /** What is wrong with the journal as far as it was read. */
  synchronized Set<Wrong> wrong() {
    return doubts.found();
  }

  /** The same by its id. */
  synchronized Optional<MemoryState> there(MemoryId id) {
    return find(id).filter(MemoryState::isThere);
  }

  /** A memory that was forgotten, by its number. */
  synchronized Optional<MemoryState> forgotten(int number) {
    return numbered(number).filter(each -> !each.alive() && !each.damaged());
  }

  /** A memory by its number, alive or not. */
  synchronized Optional<MemoryState> numbered(int number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /** The changes after a place, each memory once, in order. */
  synchronized List<Change> changesAfter(long place) {
    Stream<Change> later =
        bySeq.tailMap(place, false).values().stream()
            .map(each -> new Change(each.seq(), each.id(), each.memory()));
    // What was closed afterwards stands at its former place.
    Stream<Change> closed =
        anyDamaged
            ? bySeq.headMap(place, true).values().stream()
                .filter(MemoryState::damaged)
                .map(each -> new Change(place, each.id(), Optional.empty()))
            : Stream.empty();
    return Stream.concat(closed, later).toList();
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
        .filter(memoryState -> memoryState.isThere() && !memoryState.saidAt().isBefore(since))
        .forEach(memoryState -> counts.merge(memoryState.tier(), 1, Integer::sum));
    return Stream.of(Tier.values()).map(tier -> counts.getOrDefault(tier, 0)).toList();
  }

  /** How many are alive and secret. */
  synchronized int countSecret() {
    return (int)
        bySeq.values().stream()
            .filter(memoryState -> memoryState.isThere() && memoryState.tier().secret())
            .count();
  }

  private Stream<MemoryState> visible() {
    return bySeq.values().stream().filter(memoryState -> memoryState.memory().isPresent());
  }

  private static Stream<Memory> words(MemoryState memoryState) {
    return memoryState.memory().stream();
  }
}
