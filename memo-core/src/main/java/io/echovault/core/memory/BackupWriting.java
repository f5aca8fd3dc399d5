package io.echovault.core.memory;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredForm;
import io.echovault.core.codec.StoredNames.Purpose;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.sealing.Binding;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.outbound.Snapshots;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedSnapshot;
import io.echovault.ports.vocabulary.SealedSnapshot.Kind;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes snapshots of one kind of a transaction's member, and brings back what they hold: the last
 * entry of every memory that is kept, sealed as it is in the journal, and all of them sealed once
 * more under the member's key.
 */
final class BackupWriting {
  private static final int CHUNK = 1_000;

  private final MemberTransaction memberTransaction;
  private final EntryWriting writing;
  private final Fold fold;
  private final Kind kind;
  private final MemberId member;
  private final Locks locks;

  BackupWriting(MemberTransaction memberTransaction, EntryWriting writing, Fold fold, Kind kind) {
    this.fold = fold;
    this.memberTransaction = memberTransaction;
    this.writing = writing;
    this.kind = kind;
    this.member = memberTransaction.member().member();
    this.locks = new Locks(memberTransaction);
  }

  /** Whether there is any memory to take. */
  boolean anything() {
    return lastEntries().values().stream().anyMatch(BackupWriting::alive);
  }

  /** Takes one, in place of the oldest of its kind when there are too many. */
  SealedSnapshot take(UUID id) {
    List<SealedEntry> kept = lastEntries().values().stream().filter(BackupWriting::alive).toList();
    SealedSnapshot header =
        new SealedSnapshot(id, kind, memberTransaction.now(), kept.size(), Bytes.NONE);
    Bytes content =
        memberTransaction
            .openKey()
            .seal(toBytes(kept), binding(header, memberTransaction.member()));
    SealedSnapshot taken =
        new SealedSnapshot(id, kind, memberTransaction.now(), kept.size(), content);
    SnapshotTimes.keep(memberTransaction.scope(), memberTransaction.member(), taken);
    return header;
  }

  /** Those there are, the last taken first. */
  List<SealedSnapshot> list() {
    return SnapshotTimes.list(memberTransaction.scope(), member, kind);
  }

  /** One of them with its content. */
  Optional<SealedSnapshot> find(UUID id) {
    return store().find(member, id).filter(each -> each.kind() == kind);
  }

  /**
   * Brings back what one holds and was forgotten since; the numbers that came back. A memory that
   * was locked comes back locked, with its latest words as long as they are not destroyed, unless
   * its member is logged in and restores a backup of their own.
   */
  List<Integer> restore(SealedSnapshot snapshot) {
    Map<MemoryId, SealedEntry> now = lastEntries();
    List<Integer> restored = new ArrayList<>();
    for (SealedEntry kept :
        entries(snapshot, memberTransaction.member(), memberTransaction.openKey())) {
      Optional<SealedEntry> last = Optional.ofNullable(now.get(kept.memory()));
      if (last.isPresent() && !alive(last.get())) {
        bringBack(kept, last.get());
        restored.add(kept.number());
      }
    }
    return restored;
  }

  private void bringBack(SealedEntry kept, SealedEntry last) {
    boolean own = kind == Kind.OWN;
    boolean free = !last.tier().secret() || (own && locks.cleared(last.tier()));
    SealedEntry content = free ? kept : latestWords(last).orElse(kept);
    if (own) {
      writing.restore(content, last);
    } else {
      writing.restoreForOthers(content, last);
    }
  }

  /** The last entry of a forgotten memory that still has its words. */
  private Optional<SealedEntry> latestWords(SealedEntry last) {
    return memberTransaction.scope().journal().of(member, last.memory()).stream()
        .filter(BackupWriting::alive)
        .reduce((earlier, later) -> later);
  }

  private Map<MemoryId, SealedEntry> lastEntries() {
    Map<MemoryId, SealedEntry> last = new LinkedHashMap<>();
    List<SealedEntry> chunk;
    long seq = 0;
    do {
      chunk = memberTransaction.scope().journal().after(member, seq, CHUNK);
      for (SealedEntry entry : chunk) {
        last.put(entry.memory(), entry);
        seq = entry.seq();
      }
    } while (chunk.size() == CHUNK);
    memberTransaction.entries().forEach(entry -> last.put(entry.memory(), entry));
    // What was changed from outside is neither taken nor brought back: its last tier is unknown.
    last.keySet().removeIf(fold::damaged);
    return last;
  }

  private static boolean alive(SealedEntry last) {
    return last.change() != SealedEntry.Change.FORGOTTEN && !last.content().isEmpty();
  }

  private Snapshots store() {
    return memberTransaction.scope().snapshots();
  }

  /** The entries that a snapshot of a member holds. */
  static List<SealedEntry> entries(SealedSnapshot snapshot, MemberRef member, SealKey openKey) {
    return fromBytes(openKey.open(snapshot.content(), binding(snapshot, member)));
  }

  private static Binding binding(SealedSnapshot snapshot, MemberRef member) {
    Instant at = snapshot.takenAt();
    return Binding.to(snapshot.kind() == Kind.OWN ? Purpose.SNAPSHOT : Purpose.TENANT_SNAPSHOT)
        .and(member)
        .and(snapshot.id())
        .and(at.getEpochSecond())
        .and(at.getNano())
        .and(snapshot.memories());
  }

  static byte[] toBytes(List<SealedEntry> entries) {
    ByteWriter out = new ByteWriter().begin(StoredForm.SNAPSHOT).writeInt(entries.size());
    entries.stream()
        .sorted(Comparator.comparing(SealedEntry::number))
        .forEach(
            entry ->
                out.writeLong(entry.seq())
                    .writeId(entry.memory().value())
                    .writeInt(entry.number())
                    .writeText(entry.change().name())
                    .writeText(entry.tier().name())
                    .writeInt(entry.version())
                    .writeInstant(entry.recordedAt())
                    .writeBytes(entry.content().array()));
    return out.toBytes();
  }

  static List<SealedEntry> fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes).expect(StoredForm.SNAPSHOT);
    List<SealedEntry> entries = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      entries.add(
          new SealedEntry(
              in.readLong(),
              new MemoryId(in.readId()),
              in.readInt(),
              in.readConstant(SealedEntry.Change.class),
              in.readConstant(Tier.class),
              in.readInt(),
              in.readInstant(),
              new Bytes(in.readBytes())));
    }
    return entries;
  }
}
