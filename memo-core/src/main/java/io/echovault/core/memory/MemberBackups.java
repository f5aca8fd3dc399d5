package io.echovault.core.memory;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.conversation.Backups;
import io.echovault.core.member.Visit;
import io.echovault.core.sealing.Binding;
import io.echovault.ports.outbound.Snapshots;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedSnapshot;
import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The backups of the member of a visit: the last entry of every memory that is kept, sealed as it
 * is in the journal, and all of them sealed once more.
 */
final class MemberBackups implements Backups {
  private static final int MOST = 10;
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int CHUNK = 1_000;
  private static final int VERSION = 1;

  private final Visit visit;
  private final EntryWriting writing;
  private final MemberId member;
  private final UUID fresh;

  /**
   * Backups of a visit.
   *
   * @param fresh an id for the one that is taken
   */
  MemberBackups(Visit visit, EntryWriting writing, UUID fresh) {
    this.visit = visit;
    this.writing = writing;
    this.member = visit.member().member();
    this.fresh = fresh;
  }

  @Override
  public Backup take() {
    List<SealedEntry> kept = lastEntries().values().stream().filter(MemberBackups::alive).toList();
    SealedSnapshot header = new SealedSnapshot(fresh, visit.now(), kept.size(), Bytes.NONE);
    Bytes content = visit.openKey().seal(toBytes(kept), binding(visit.member(), header));
    store().put(member, new SealedSnapshot(fresh, visit.now(), kept.size(), content));
    visit.scope().schedule(expiry(header));
    visit.audit(Act.SNAPSHOT_TAKEN, kept.size() + " in " + fresh);
    store().list(member).stream().skip(MOST).forEach(this::destroy);
    return backup(header);
  }

  private void destroy(SealedSnapshot old) {
    store().remove(member, old.id());
    visit.scope().unschedule(expiry(old));
  }

  @Override
  public List<Backup> list() {
    return store().list(member).stream().map(MemberBackups::backup).toList();
  }

  @Override
  public Optional<List<Integer>> restore(int number) {
    List<SealedSnapshot> all = store().list(member);
    return number < 1 || number > all.size()
        ? Optional.empty()
        : store().find(member, all.get(number - 1).id()).map(this::restore);
  }

  private List<Integer> restore(SealedSnapshot snapshot) {
    byte[] content = visit.openKey().open(snapshot.content(), binding(visit.member(), snapshot));
    Map<MemoryId, SealedEntry> now = lastEntries();
    List<Integer> restored = new ArrayList<>();
    for (SealedEntry kept : fromBytes(content)) {
      Optional<SealedEntry> last = Optional.ofNullable(now.get(kept.memory()));
      if (last.isPresent() && !alive(last.get())) {
        writing.restore(kept, last.get());
        restored.add(kept.number());
      }
    }
    visit.audit(Act.SNAPSHOT_RESTORED, restored.size() + " from " + snapshot.id());
    return restored;
  }

  private Map<MemoryId, SealedEntry> lastEntries() {
    Map<MemoryId, SealedEntry> last = new LinkedHashMap<>();
    List<SealedEntry> chunk;
    long seq = 0;
    do {
      chunk = visit.scope().journal().after(member, seq, CHUNK);
      for (SealedEntry entry : chunk) {
        last.put(entry.memory(), entry);
        seq = entry.seq();
      }
    } while (chunk.size() == CHUNK);
    visit.entries().forEach(entry -> last.put(entry.memory(), entry));
    return last;
  }

  private static boolean alive(SealedEntry last) {
    return last.change() != SealedEntry.Change.FORGOTTEN && !last.content().isEmpty();
  }

  private Snapshots store() {
    return visit.scope().snapshots();
  }

  private DueItem expiry(SealedSnapshot snapshot) {
    return new DueItem(
        visit.member(),
        DueItem.Kind.EXPIRE,
        new MemoryId(snapshot.id()),
        snapshot.takenAt().plus(KEPT));
  }

  private static Backup backup(SealedSnapshot snapshot) {
    return new Backup(snapshot.takenAt(), snapshot.memories(), snapshot.takenAt().plus(KEPT));
  }

  private static Binding binding(MemberRef member, SealedSnapshot snapshot) {
    Instant at = snapshot.takenAt();
    return Binding.to("snapshot")
        .and(member)
        .and(snapshot.id())
        .and(at.getEpochSecond())
        .and(at.getNano())
        .and(snapshot.memories());
  }

  private static byte[] toBytes(List<SealedEntry> entries) {
    ByteWriter out = new ByteWriter().writeByte(VERSION).writeInt(entries.size());
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

  private static List<SealedEntry> fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes).expectVersion(VERSION);
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
