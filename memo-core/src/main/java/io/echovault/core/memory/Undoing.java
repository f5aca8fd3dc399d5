package io.echovault.core.memory;

import io.echovault.core.member.MemberTransaction;
import io.echovault.core.memory.Notebook.Undone;
import io.echovault.ports.vocabulary.Attachment;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedEntry.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes back a member's last change. Nothing is removed from the journal: taking back writes what
 * was before once more.
 *
 * <p>What one message did to one memory is one change, and so is what it did to all memories of one
 * document. A memory that was remembered is forgotten again (its words go a day later); one that
 * was corrected, moved or forgotten is as it was before. What was locked meanwhile stays as it is
 * without a login. Undo after undo goes further back, and never takes back an undo. Only changes of
 * the last 24 hours can be taken back, and of the last {@value #REACH} entries.
 */
final class Undoing {
  private static final int REACH = 100;
  private static final Duration FOR = Duration.ofHours(24);

  private final MemberTransaction memberTransaction;
  private final EntrySeals seals;
  private final EntryWriting writing;
  private final Locks locks;

  Undoing(MemberTransaction memberTransaction, EntrySeals seals, EntryWriting writing) {
    this.memberTransaction = memberTransaction;
    this.seals = seals;
    this.writing = writing;
    this.locks = new Locks(memberTransaction);
  }

  /**
   * Takes a change back; must not be asked where entries are damaged, or one that locks is lost.
   */
  Optional<Undone> undo() {
    memberTransaction.access().require(Permission.MEMORY_UPDATE);
    List<SealedEntry> tail = tail();
    Optional<List<SealedEntry>> last = lastOfTheDay(tail);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    Optional<UUID> document = document(end(last.get()));
    Optional<Undone> undone = takeBack(last.get());
    return document.isEmpty()
        ? undone
        : undone.map(first -> rest(first, tail, last.get(), document));
  }

  /** The number of the memory whose change would be taken back. */
  Optional<Integer> lastChanged() {
    memberTransaction.access().require(Permission.MEMORY_UPDATE);
    return lastOfTheDay(tail()).map(change -> end(change).number());
  }

  private Optional<List<SealedEntry>> lastOfTheDay(List<SealedEntry> tail) {
    return lastChange(tail, tail.size())
        .filter(change -> !end(change).recordedAt().isBefore(memberTransaction.now().minus(FOR)));
  }

  /** The last change before a place in some entries that was not taken back. */
  private Optional<List<SealedEntry>> lastChange(List<SealedEntry> tail, int before) {
    List<Long> takenBack = memberTransaction.state().takenBack();
    int last = before - 1;
    while (last >= 0 && takenBack.contains(tail.get(last).seq())) {
      last--;
    }
    if (last < 0) {
      return Optional.empty();
    }
    int first = last;
    while (first > 0 && oneChange(tail.get(first - 1), tail.get(last))) {
      first--;
    }
    return Optional.of(tail.subList(first, last + 1));
  }

  /** Takes back what the same message did to the other parts of a document. */
  private Undone rest(
      Undone first, List<SealedEntry> tail, List<SealedEntry> change, Optional<UUID> document) {
    int memories = first.memories();
    Optional<List<SealedEntry>> next = lastChange(tail, tail.indexOf(change.get(0)));
    while (next.filter(each -> isOfTheSame(end(each), end(change), document)).isPresent()
        && takeBack(next.get()).isPresent()) {
      memories++;
      next = lastChange(tail, tail.indexOf(next.get().get(0)));
    }
    return new Undone(first.change(), first.number(), memories);
  }

  private boolean isOfTheSame(SealedEntry one, SealedEntry other, Optional<UUID> document) {
    return one.recordedAt().equals(other.recordedAt())
        && one.change() == other.change()
        && document(one).equals(document);
  }

  /** The document that was kept or forgotten by an entry; empty for every other change. */
  private Optional<UUID> document(SealedEntry entry) {
    if (entry.change() != Change.REMEMBERED && entry.change() != Change.FORGOTTEN) {
      return Optional.empty();
    }
    return entriesOf(entry).stream()
        .filter(each -> !each.content().isEmpty())
        .findFirst()
        .flatMap(each -> seals.about(each).file())
        .map(KeptFile::attachment)
        .filter(file -> !file.isPicture())
        .map(Attachment::file);
  }

  private static SealedEntry end(List<SealedEntry> change) {
    return change.get(change.size() - 1);
  }

  /** Brings back a memory that was forgotten, if its words are there; says whether it did. */
  boolean bringBack(MemoryState forgotten) {
    memberTransaction.access().require(Permission.MEMORY_UPDATE);
    SealedEntry last = forgotten.lastEntry(memberTransaction);
    Optional<SealedEntry> words =
        entriesOf(last).stream()
            .filter(entry -> !entry.content().isEmpty())
            .reduce((earlier, later) -> later);
    words.ifPresent(earlier -> writing.restore(earlier, last));
    return words.isPresent();
  }

  private Optional<Undone> takeBack(List<SealedEntry> change) {
    SealedEntry last = change.get(change.size() - 1);
    List<SealedEntry> all = entriesOf(last);
    SealedEntry latest = all.get(all.size() - 1);
    Optional<SealedEntry> before = before(change.get(0), all);
    long place = memberTransaction.nextSeq();
    if (before.isEmpty()) {
      writing.forget(latest);
    } else if (before.get().content().isEmpty() || !may(before.get(), last, latest)) {
      return Optional.empty();
    } else {
      writing.takeBack(before.get(), latest);
    }
    remember(change, place);
    return Optional.of(new Undone(last.change(), last.number()));
  }

  /**
   * Whether a change may be taken back. What was locked stays locked and keeps its words without a
   * login, except that locking it is taken back within a quarter of an hour, and other words within
   * a quarter of an hour since it was said. Bringing back what was forgotten changes neither.
   */
  private boolean may(SealedEntry before, SealedEntry last, SealedEntry latest) {
    boolean opens = !before.tier().secret();
    if (!latest.tier().secret() || locks.cleared(latest.tier())) {
      return true;
    }
    if (opens) {
      return last.tier().secret() && locks.clearedOrInTheChat(last.tier(), last.recordedAt());
    }
    return last.change() == Change.FORGOTTEN
        || locks.clearedOrInTheChat(latest.tier(), seals.about(before).saidAt());
  }

  /** The entry of the same memory that a change came after. */
  private static Optional<SealedEntry> before(SealedEntry first, List<SealedEntry> all) {
    if (first.change() == Change.REMEMBERED) {
      return Optional.empty();
    }
    return all.stream()
        .filter(entry -> entry.seq() < first.seq())
        .reduce((earlier, later) -> later);
  }

  private List<SealedEntry> entriesOf(SealedEntry entry) {
    List<SealedEntry> all =
        new ArrayList<>(
            memberTransaction
                .scope()
                .journal()
                .of(memberTransaction.member().member(), entry.memory()));
    memberTransaction.entries().stream()
        .filter(each -> each.memory().equals(entry.memory()))
        .forEach(all::add);
    return all;
  }

  private List<SealedEntry> tail() {
    long from = Math.max(0, memberTransaction.record().lastSeq() - REACH);
    List<SealedEntry> tail =
        new ArrayList<>(
            memberTransaction
                .scope()
                .journal()
                .after(memberTransaction.member().member(), from, REACH));
    tail.addAll(memberTransaction.entries());
    return tail;
  }

  private void remember(List<SealedEntry> change, long place) {
    List<Long> takenBack = new ArrayList<>(memberTransaction.state().takenBack());
    change.forEach(entry -> takenBack.add(entry.seq()));
    takenBack.add(place);
    takenBack.removeIf(seq -> seq < place - REACH);
    memberTransaction.state(memberTransaction.state().withTakenBack(takenBack));
  }

  private static boolean oneChange(SealedEntry earlier, SealedEntry last) {
    return earlier.memory().equals(last.memory()) && earlier.recordedAt().equals(last.recordedAt());
  }
}
