package io.echovault.core.memory;

import io.echovault.core.member.JournalEnd;
import io.echovault.ports.vocabulary.AccessFinding.Wrong;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedEntry;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What cannot be trusted of a journal while it is read. An entry that opens vouches for its own
 * header; the headers of all others are vouched for by the running hash in the member's state, and
 * that only once the end is reached. Not safe for threads.
 */
final class JournalDoubts {
  private final Map<MemoryId, SealedEntry> unreadable = new LinkedHashMap<>();
  private final Set<Wrong> found = EnumSet.noneOf(Wrong.class);
  private Bytes end = JournalEnd.NONE;
  private long unproven;
  private boolean broken;

  /** The same doubts about the same journal, to go on with entries that are not committed. */
  JournalDoubts copy() {
    JournalDoubts copy = new JournalDoubts();
    copy.end = end;
    copy.broken = broken;
    return copy;
  }

  /** An entry that opened. */
  void read(SealedEntry entry) {
    unreadable.remove(entry.memory());
    end = JournalEnd.after(end, entry);
  }

  /** An entry without content: a memory is forgotten, or its words were shredded after that. */
  void empty(SealedEntry entry) {
    unreadable.remove(entry.memory());
    if (entry.change() != SealedEntry.Change.FORGOTTEN) {
      unreadable.put(entry.memory(), entry);
    }
    unproven = entry.seq();
    end = JournalEnd.after(end, entry);
  }

  /** An entry that does not open. */
  void unreadable(SealedEntry entry) {
    unreadable.put(entry.memory(), entry);
    unproven = entry.seq();
    found.add(Wrong.CHANGED);
    end = JournalEnd.after(end, entry);
  }

  /** An entry whose words do not open, or that opens under another header than stands there. */
  void changed(SealedEntry sealed) {
    unreadable.put(sealed.memory(), sealed);
    found.add(Wrong.CHANGED);
    end = JournalEnd.after(end, sealed);
  }

  /** Places up to this one have no entry. */
  void missing(long upTo) {
    unproven = upTo;
    found.add(Wrong.MISSING);
  }

  /**
   * Compares with the end as the member's state has it, once everything up to it was taken.
   *
   * @return the last place of which nobody knows which memory it is about; 0 for none
   */
  long compare(Bytes expected) {
    if (end.equals(expected)) {
      unproven = 0;
      return 0;
    }
    found.add(Wrong.CHANGED);
    broken |= unproven > 0;
    end = expected;
    long last = unproven;
    unproven = 0;
    return last;
  }

  /** The last entries of memories that cannot be read; each is given once. */
  List<SealedEntry> takeUnreadable() {
    List<SealedEntry> all = List.copyOf(unreadable.values());
    if (!all.isEmpty()) {
      found.add(Wrong.CHANGED);
    }
    unreadable.clear();
    return all;
  }

  /** Whether there are or were entries of which nobody knows which memory they are about. */
  boolean broken() {
    return broken;
  }

  /** What is wrong with the journal. */
  Set<Wrong> found() {
    return Set.copyOf(found);
  }
}
