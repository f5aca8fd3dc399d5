package io.echovault.core.recall;

import io.echovault.ports.outbound.TextAnalyzer;
import io.echovault.ports.vocabulary.Explanation;
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
import java.util.stream.Stream;

/**
 * One member's memories, ready to be searched. All statistics are the member's own. Not safe for
 * threads; the shelf takes care.
 *
 * <p>Each memory has a slot, in the order in which it came; a memory that changes gets a new slot
 * and its old one dies. When more slots are dead than alive the index is laid out anew. A memory is
 * found by its words at once, and by its meaning as soon as its vectors are given.
 */
public final class MemberIndex {
  private static final int BYTES_PER_POSTING = 8;
  private static final int BYTES_PER_WORD = 100;
  private static final int FEW = 64;

  /** So many changes are prepared before they are taken, which bounds what that holds. */
  private static final int AT_ONCE = 4_096;

  private final Terms words;
  private final Map<MemoryId, Integer> slotOf = new HashMap<>();
  private final Map<String, Postings> postings = new HashMap<>();
  private final Map<String, Integer> speakers = new HashMap<>();
  private List<Optional<Entry>> entries = new ArrayList<>();
  private Timeline timeline = new Timeline();
  private Meanings meanings = new Meanings();
  private int[] lengths = new int[16];
  private long totalWords;
  private long bytes;
  private long vectorsUpTo;

  /** An empty index that knows what words the core knows. */
  public MemberIndex() {
    this(TextAnalyzer.none());
  }

  /** An empty index; the analyzer helps where the core knows too little of a script. */
  public MemberIndex(TextAnalyzer analyzer) {
    this.words = new Terms(analyzer);
  }

  /** A memory with its words taken apart, which any thread may do. */
  private record Prepared(Entry entry, Map<String, Integer> counts, int length) {
    Prepared {
      counts = Map.copyOf(counts);
    }

    @Override
    public String toString() {
      return "Prepared[" + counts.size() + "]";
    }
  }

  private Prepared prepare(Memory memory) {
    List<String> terms = Entry.terms(memory, words);
    return new Prepared(Entry.of(memory), Entry.counts(terms), Math.max(1, terms.size()));
  }

  /**
   * Takes changes in their order. Where there are many, as when a member's memories are read in,
   * several threads take their words apart, which is most of the work.
   */
  void take(List<Change> changes) {
    for (int from = 0; from < changes.size(); from += AT_ONCE) {
      List<Change> some = changes.subList(from, Math.min(changes.size(), from + AT_ONCE));
      Stream<Change> one = some.size() < FEW ? some.stream() : some.parallelStream();
      List<Optional<Prepared>> prepared = one.map(each -> each.now().map(this::prepare)).toList();
      for (int at = 0; at < some.size(); at++) {
        MemoryId id = some.get(at).id();
        prepared.get(at).ifPresentOrElse(this::put, () -> remove(id));
      }
    }
  }

  /** Adds a memory, or replaces it; its vectors are to be given again. */
  public void put(Memory memory) {
    put(prepare(memory));
  }

  private void put(Prepared prepared) {
    Entry entry = prepared.entry();
    Memory memory = entry.memory();
    Map<String, Integer> counts = prepared.counts();
    remove(memory.id());
    int slot = entries.size();
    counts.forEach(
        (word, count) -> postings.computeIfAbsent(word, w -> new Postings()).add(slot, count));
    entry.speaker().ifPresent(speaker -> speakers.merge(speaker, 1, Integer::sum));
    if (slot == lengths.length) {
      lengths = Arrays.copyOf(lengths, slot * 2);
    }
    lengths[slot] = prepared.length();
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
    Map<String, Integer> counts = Entry.counts(Entry.terms(entry.memory(), words));
    counts.keySet().forEach(this::bury);
    entry.speaker().ifPresent(this::silence);
    entries.set(slot, Optional.empty());
    timeline.remove(slot);
    meanings.remove(slot);
    totalWords -= lengths[slot];
    lengths[slot] = 0;
    bytes -= entry.bytes() + (long) counts.size() * BYTES_PER_POSTING;
    if (entries.size() > FEW && entries.size() > 2 * slotOf.size()) {
      layOutAnew();
    }
  }

  /**
   * Gives a memory the vectors of what {@link #toEmbed(String)} says, all of one model; they are
   * left out when the memory is not in, or has changed since.
   */
  public void give(MemoryId id, int version, RoundedVectors vectors) {
    Integer slot = slotOf.get(id);
    if (slot != null && entries.get(slot).orElseThrow().memory().version() == version) {
      meanings.put(slot, vectors);
    }
  }

  /** The texts whose vectors a memory of some words needs, in the order in which they are given. */
  public static List<String> toEmbed(String words) {
    return Utterance.of(words).meanings();
  }

  /** The text whose vector a question needs. */
  public String toEmbed(Question question) {
    return asked(question).spoken();
  }

  /** Takes vectors, unless those before them are missing here. */
  public void give(FreshVectors fresh) {
    if (fresh.after() <= vectorsUpTo && fresh.upTo() > vectorsUpTo) {
      fresh.vectors().forEach(each -> give(each.memory(), each.version(), each.vectors()));
      vectorsUpTo = fresh.upTo();
    }
  }

  /** The place up to which vectors were taken, 0 for none. */
  long vectorsUpTo() {
    return vectorsUpTo;
  }

  /** Whether enough memories have vectors for a question's vector to be of use. */
  public boolean hasMeaning() {
    return meanings.known() * 2 > size();
  }

  /** How many memories are in. */
  public int size() {
    return slotOf.size();
  }

  /** About how much of the heap this takes. */
  long bytes() {
    return bytes + (long) BYTES_PER_WORD * postings.size() + meanings.bytes() + 4096;
  }

  /** Finds what answers a question by its words alone, best first. */
  public Recall search(Question question) {
    return search(question, Optional.empty());
  }

  /** Finds what answers a question, given the vector of {@link #toEmbed(Question)}, best first. */
  public Recall search(Question question, Optional<float[]> vector) {
    return search(question, vector, memory -> true);
  }

  /** The same among some of the memories. */
  public Recall search(
      Question question, Optional<float[]> vector, Predicate<? super Memory> among) {
    return rank(question, vector, among).recall(question.limit());
  }

  /** The same, with what each score is made of. */
  public Explanation explain(Question question, Optional<float[]> vector) {
    return rank(question, vector, memory -> true).explain(question.limit());
  }

  private Ranking rank(
      Question question, Optional<float[]> vector, Predicate<? super Memory> among) {
    timeline.settle();
    IntPredicate slots = slot -> among.test(entry(slot).orElseThrow().memory());
    return new Ranking(this, question.text(), asked(question), vector, slots);
  }

  /** A question, taken apart among those who speak here. */
  ParsedQuestion asked(Question question) {
    return ParsedQuestion.of(question.text(), speakers(), words);
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

  Meanings meanings() {
    return meanings;
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
    List<Optional<Entry>> former = entries;
    Meanings given = meanings;
    entries = new ArrayList<>();
    timeline = new Timeline();
    meanings = new Meanings();
    slotOf.clear();
    postings.clear();
    speakers.clear();
    totalWords = 0;
    bytes = 0;
    for (int slot = 0; slot < former.size(); slot++) {
      if (former.get(slot).isPresent()) {
        Memory memory = former.get(slot).get().memory();
        put(memory);
        given.of(slot).ifPresent(vectors -> give(memory.id(), memory.version(), vectors));
      }
    }
  }
}
