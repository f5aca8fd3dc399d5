package io.echovault.core.memory;

import io.echovault.core.authority.Clearance;
import io.echovault.core.authority.Clearances;
import io.echovault.core.codec.StoredNames.Purpose;
import io.echovault.core.sealing.Binding;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.sealing.Randomness;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.outbound.SealedFiles;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Attachment;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.KeptSealedFile;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.SealedEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The pictures and documents of members, each sealed in chunks under a key of its own, which stands
 * in the journal entries that refer to it. Nothing here is to be called inside a transaction but
 * {@link #find}. Safe for threads.
 */
public final class KeptFiles {
  private static final int CHUNK = 256 << 10;
  private static final int KEY = 32;
  private static final int PAGE = 500;

  /** So long a file may be there before the transaction that refers to it. */
  private static final Duration AHEAD = Duration.ofHours(1);

  private final SealedFiles files;
  private final Fingerprints fingerprints;
  private final Notebooks notebooks;
  private final Storage storage;
  private final InstantSource instants;
  private final Supplier<UUID> ids;

  public KeptFiles(
      SealedFiles files,
      Fingerprints fingerprints,
      Notebooks notebooks,
      Storage storage,
      InstantSource instants,
      Supplier<UUID> ids) {
    this.files = files;
    this.fingerprints = fingerprints;
    this.notebooks = notebooks;
    this.storage = storage;
    this.instants = instants;
    this.ids = ids;
  }

  /** Whether files can be kept here. */
  public boolean available() {
    return files.available();
  }

  /**
   * Seals content and keeps it. It is there for an hour even if nothing refers to it.
   *
   * @param name what its sender called it; empty when it has no name
   */
  public KeptFile keep(MemberRef member, Bytes content, String name, String mimeType) {
    Attachment attachment = new Attachment(ids.get(), name, mimeType, content.length());
    KeptFile file = new KeptFile(attachment, new Bytes(Randomness.bytes(KEY)));
    files.put(fingerprints.files(member), attachment.file(), sealed(member, file, content.array()));
    return file;
  }

  private static List<Bytes> sealed(MemberRef member, KeptFile file, byte[] content) {
    SealKey key = SealKey.of(file.key());
    int count = chunks(content.length);
    List<Bytes> chunks = new ArrayList<>();
    for (int place = 0; place < count; place++) {
      int from = place * CHUNK;
      byte[] chunk = Arrays.copyOfRange(content, from, Math.min(from + CHUNK, content.length));
      chunks.add(key.seal(chunk, binding(member, file, place, count)));
    }
    return chunks;
  }

  private static int chunks(int size) {
    return Math.max(1, (size + CHUNK - 1) / CHUNK);
  }

  // The count is bound as well, so that nobody can cut the end off.
  private static Binding binding(MemberRef member, KeptFile file, int place, int count) {
    return Binding.to(Purpose.FILE_CHUNK)
        .and(member)
        .and(file.attachment().file())
        .and(place)
        .and(count);
  }

  /**
   * The content of a file; empty when it is not there.
   *
   * @throws MemoException.Unreadable when it was changed
   */
  public Optional<Bytes> read(MemberRef member, KeptFile file) {
    List<Bytes> chunks = files.get(fingerprints.files(member), file.attachment().file());
    if (chunks.isEmpty()) {
      return Optional.empty();
    }
    int count = chunks(file.attachment().size());
    if (chunks.size() != count) {
      throw new MemoException.Unreadable("a kept file has another length than it had");
    }
    SealKey key = SealKey.of(file.key());
    byte[] content = new byte[file.attachment().size()];
    for (int place = 0; place < count; place++) {
      byte[] chunk = key.open(chunks.get(place), binding(member, file, place, count));
      int from = place * CHUNK;
      if (chunk.length != Math.min(CHUNK, content.length - from)) {
        throw new MemoException.Unreadable("a kept file has another length than it had");
      }
      System.arraycopy(chunk, 0, content, from, chunk.length);
    }
    return Optional.of(new Bytes(content));
  }

  /** The file that a memory came with, as far as the memory is there and open. */
  public Optional<KeptFile> find(
      TenantScope scope, MemberRef member, MemberRecord record, int number, Clearance clearance) {
    return notebooks
        .fold(scope, member, record, clearance)
        .alive(number)
        .filter(item -> item.memory().flatMap(memory -> memory.attachment()).isPresent())
        .flatMap(
            item ->
                scope.journal().after(member.member(), item.seq() - 1, 1).stream()
                    .filter(entry -> entry.seq() == item.seq())
                    .findFirst())
        .flatMap(entry -> notebooks.seals(member, record).about(entry).file());
  }

  /** The content of the file that an open memory came with; empty when there is none. */
  public Optional<Bytes> open(MemberRef member, int number) {
    return storage
        .inTenant(
            member.tenant(),
            scope ->
                scope
                    .members()
                    .find(member.member())
                    .flatMap(record -> find(scope, member, record, number, Clearances.open())))
        .flatMap(file -> read(member, file));
  }

  /** Destroys everything of a member. */
  public void removeAll(MemberRef member) {
    files.removeAll(fingerprints.files(member));
  }

  /**
   * Destroys the files that no journal entry and no backup of a member refers to any more: those of
   * memories whose words were destroyed, and those that a message left which came to nothing.
   */
  public void sweep(MemberRef member) {
    Instant old = instants.instant().minus(AHEAD);
    Set<UUID> kept =
        files.list(fingerprints.files(member)).stream()
            .filter(each -> each.writtenAt().isBefore(old))
            .map(KeptSealedFile::file)
            .collect(Collectors.toSet());
    if (kept.isEmpty()) {
      return;
    }
    storage
        .inTenant(member.tenant(), scope -> unused(scope, member, kept))
        .forEach(file -> files.remove(fingerprints.files(member), file));
  }

  /** Those of some files that nothing refers to; none where that cannot be told. */
  private Set<UUID> unused(TenantScope scope, MemberRef member, Set<UUID> kept) {
    Optional<MemberRecord> record = scope.members().find(member.member());
    if (record.isEmpty()) {
      return kept;
    }
    EntrySeals seals = notebooks.seals(member, record.get());
    Set<UUID> unused = new HashSet<>(kept);
    try {
      List<SealedEntry> page;
      long seq = 0;
      do {
        page = scope.journal().after(member.member(), seq, PAGE);
        for (SealedEntry entry : page) {
          seq = entry.seq();
          use(unused, seals, entry);
        }
      } while (page.size() == PAGE);
      if (!unused.isEmpty()) {
        seals.backedUp(scope.snapshots()).forEach(entry -> use(unused, seals, entry));
      }
      return unused;
    } catch (MemoException.Unreadable changed) {
      return Set.of();
    }
  }

  private static void use(Set<UUID> unused, EntrySeals seals, SealedEntry entry) {
    if (!entry.content().isEmpty()) {
      seals.file(entry).ifPresent(file -> unused.remove(file.attachment().file()));
    }
  }
}
