package io.echovault.core.recall;

import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One member's memories, ready to be searched. All statistics are the member's own. Not safe for
 * threads; the shelf takes care.
 *
 * <p>Each memory has a slot, in the order in which it came; a memory that changes gets a new slot
 * and its old one dies. When more slots are dead than alive the index is laid out anew.
 */
public final class MemberIndex {
  private static final int BYTES_PER_POSTING = 8;
  private static final int BYTES_PER_MEMORY = 260;

  private final Map<MemoryId, Integer> slotOf = new HashMap<>();
  private final Map<String, Postings> postings = new HashMap<>();
  private List<Optional<Memory>> memories = new ArrayList<>();
  private int[] lengths = new int[16];
  private long totalLength;
  private long bytes;

  /** Adds a memory, or replaces it. */
  public void put(Memory memory) {
    remove(memory.id());
    int slot = memories.size();
    Map<String, Integer> counts = counts(memory);
    counts.forEach(
        (word, count) -> postings.computeIfAbsent(word, w -> new Postings()).add(slot, count));
    if (slot == lengths.length) {
      lengths = Arrays.copyOf(lengths, slot * 2);
    }
    lengths[slot] = counts.values().stream().mapToInt(Integer::intValue).sum();
    totalLength += lengths[slot];
    memories.add(Optional.of(memory));
    slotOf.put(memory.id(), slot);
    bytes += size(memory, counts.size());
  }

  /** Takes a memory out; one that is not in is no error. */
  public void remove(MemoryId id) {
    Integer slot = slotOf.remove(id);
    if (slot == null) {
      return;
    }
    Memory memory = memories.get(slot).orElseThrow();
    Map<String, Integer> counts = counts(memory);
    counts.keySet().forEach(word -> bury(word));
    memories.set(slot, Optional.empty());
    totalLength -= lengths[slot];
    bytes -= size(memory, counts.size());
    if (memories.size() > 64 && memories.size() > 2 * slotOf.size()) {
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
    return new Bm25(this).search(question);
  }

  Optional<Memory> memory(int slot) {
    return memories.get(slot);
  }

  int slots() {
    return memories.size();
  }

  double lengthOf(int slot) {
    return lengths[slot];
  }

  double averageLength() {
    return slotOf.isEmpty() ? 1 : Math.max(1.0, (double) totalLength / slotOf.size());
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

  private void layOutAnew() {
    List<Memory> living = memories.stream().flatMap(Optional::stream).toList();
    memories = new ArrayList<>();
    slotOf.clear();
    postings.clear();
    totalLength = 0;
    bytes = 0;
    living.forEach(this::put);
  }

  private static Map<String, Integer> counts(Memory memory) {
    Map<String, Integer> counts = new HashMap<>();
    Words.of(memory.text()).forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts;
  }

  private static long size(Memory memory, int words) {
    return BYTES_PER_MEMORY + 2L * memory.text().length() + (long) words * BYTES_PER_POSTING;
  }
}
