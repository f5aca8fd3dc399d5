package io.echovault.core.recall;

import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * One member's memories, ready to be searched. All statistics are the member's own. Not safe for
 * threads; the shelf takes care.
 *
 * <p>Each memory has a slot, in the order in which it came; a memory that changes gets a new slot
 * and its old one dies. When more slots are dead than alive the index is laid out anew.
 */
public final class MemberIndex {
  private static final int BYTES_PER_POSTING = 8;
  private static final int FEW = 64;

  private final Map<MemoryId, Integer> slotOf = new HashMap<>();
  private final Map<String, Postings> postings = new HashMap<>();
  private final Map<String, Integer> speakers = new HashMap<>();
  private List<Optional<Entry>> entries = new ArrayList<>();
  private Timeline timeline = new Timeline();
  private int[] lengths = new int[16];
  private long totalWords;
  private long bytes;

  /** Adds a memory, or replaces it. */
  public void put(Memory memory) {
    remove(memory.id());
    int slot = entries.size();
    List<String> terms = Entry.terms(memory);
    Map<String, Integer> counts = Entry.counts(terms);
    counts.forEach(
        (word, count) -> postings.computeIfAbsent(word, w -> new Postings()).add(slot, count));
    Entry entry = Entry.of(memory);
    entry.speaker().ifPresent(speaker -> speakers.merge(speaker, 1, Integer::sum));
    if (slot == lengths.length) {
      lengths = Arrays.copyOf(lengths, slot * 2);
    }
    lengths[slot] = Math.max(1, terms.size());
    totalWords += lengths[slot];
    entries.add(Optional.of(entry));
    slotOf.put(memory.id(), slot);
    timeline.add(slot, memory.saidAt(), memory.number());
    bytes += entry.bytes() + (long) counts.size() * BYTES_PER_POSTING;
  }

  /** Takes a memory out; one that is not in is no error. */
  public void remove(MemoryId id) {
    Integer slot = slotOf.remove(id);
    if (slot == null) {
      return;
    }
    Entry entry = entries.get(slot).orElseThrow();
    Map<String, Integer> counts = Entry.counts(Entry.terms(entry.memory()));
    counts.keySet().forEach(this::bury);
    entry.speaker().ifPresent(this::silence);
    entries.set(slot, Optional.empty());
    timeline.remove(slot);
    totalWords -= lengths[slot];
    lengths[slot] = 0;
    bytes -= entry.bytes() + (long) counts.size() * BYTES_PER_POSTING;
    if (entries.size() > FEW && entries.size() > 2 * slotOf.size()) {
      layOutAnew();
    }
  }

  /** How many memories are in. */
  public int size() {
    return slotOf.size();
  }

  /** About how much of the heap this takes. */
  long bytes() {
    return bytes + 4096;
  }

  /** Finds what answers a question, best first. */
  public Recall search(Question question) {
    return search(question, memory -> true);
  }

  /** The same among some of the memories. */
  public Recall search(Question question, Predicate<? super Memory> among) {
    timeline.settle();
    Asked asked = Asked.of(question.text(), speakers());
    IntPredicate slots = slot -> among.test(entry(slot).orElseThrow().memory());
    return new Ranking(this, asked, slots).recall(question.limit());
  }

  /** Who speaks in the memories; one who speaks once only may be a heading. */
  Collection<String> speakers() {
    Set<String> heard = new TreeSet<>();
    speakers.forEach(
        (speaker, count) -> {
          if (count > 1) {
            heard.add(speaker);
          }
        });
    return heard;
  }

  Optional<Entry> entry(int slot) {
    return entries.get(slot);
  }

  /** How many words a slot has; 0 when nothing is there. */
  int length(int slot) {
    return lengths[slot];
  }

  int slots() {
    return entries.size();
  }

  Timeline timeline() {
    return timeline;
  }

  double averageLength() {
    return slotOf.isEmpty() ? 1 : Math.max(1.0, (double) totalWords / slotOf.size());
  }

  Optional<Postings> postings(String word) {
    return Optional.ofNullable(postings.get(word));
  }

  private void bury(String word) {
    Postings found = postings.get(word);
    if (found != null) {
      found.bury();
      if (found.living() == 0) {
        postings.remove(word);
      }
    }
  }

  private void silence(String speaker) {
    if (speakers.merge(speaker, -1, Integer::sum) == 0) {
      speakers.remove(speaker);
    }
  }

  private void layOutAnew() {
    List<Memory> living = entries.stream().flatMap(Optional::stream).map(Entry::memory).toList();
    entries = new ArrayList<>();
    timeline = new Timeline();
    slotOf.clear();
    postings.clear();
    speakers.clear();
    totalWords = 0;
    bytes = 0;
    living.forEach(this::put);
  }
}
