package io.echovault.core.memory;

import io.echovault.core.authority.Clearance;
import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredForm;
import io.echovault.core.codec.StoredNames.Purpose;
import io.echovault.core.sealing.Binding;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.core.sealing.MemberKeys.Which;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.outbound.Snapshots;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.Tier;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Seals and opens one member's journal entries. What stands beside the words (when, how, from
 * where) is sealed with the open key in every tier; the words of secret tiers with the secret one.
 */
final class EntrySeals {
  private final MemberKeys keys;
  private final MemberRef member;
  private final MemberRecord record;

  EntrySeals(MemberKeys keys, MemberRef member, MemberRecord record) {
    this.keys = keys;
    this.member = member;
    this.record = record;
  }

  /** An entry with its content sealed. */
  SealedEntry seal(SealedEntry header, EntryMetadata entryMetadata, String text) {
    Bytes about =
        key(Which.OPEN)
            .seal(
                entryMetadata.writeTo(new ByteWriter()).toBytes(),
                binding(Purpose.MEMORY_ABOUT, header));
    Bytes words =
        wordsKey(header.tier())
            .seal(
                new ByteWriter().begin(StoredForm.ENTRY_WORDS).writeText(text).toBytes(),
                binding(Purpose.MEMORY_WORDS, header));
    ByteWriter content =
        new ByteWriter()
            .begin(StoredForm.ENTRY)
            .writeBytes(about.array())
            .writeBytes(words.array());
    entryMetadata.file().ifPresent(file -> content.writeRest(sealed(file, header).array()));
    return with(header, new Bytes(content.toBytes()));
  }

  /** What stands beside the words, whatever the tier. */
  EntryMetadata about(SealedEntry entry) {
    ByteReader parts = parts(entry);
    Bytes about = new Bytes(parts.readBytes());
    EntryMetadata read =
        EntryMetadata.readFrom(
            new ByteReader(key(Which.OPEN).open(about, binding(Purpose.MEMORY_ABOUT, entry))));
    parts.readBytes();
    Optional<KeptFile> file = file(parts, entry);
    return file.isEmpty() ? read : read.with(file);
  }

  /** The entries that the backups of the member hold, one backup after the other. */
  Stream<SealedEntry> backedUp(Snapshots snapshots) {
    return snapshots.list(member.member()).stream()
        .flatMap(each -> snapshots.find(member.member(), each.id()).stream())
        .flatMap(each -> BackupWriting.entries(each, member, key(Which.OPEN)).stream());
  }

  /** The file that an entry refers to; what else stands in it is not opened. */
  Optional<KeptFile> file(SealedEntry entry) {
    ByteReader parts = parts(entry);
    parts.readBytes();
    parts.readBytes();
    return file(parts, entry);
  }

  /** The file behind what was read of an entry's parts. */
  private Optional<KeptFile> file(ByteReader parts, SealedEntry entry) {
    return Optional.of(new Bytes(parts.readRest()))
        .filter(file -> !file.isEmpty())
        .map(file -> wordsKey(entry.tier()).open(file, binding(Purpose.MEMORY_FILE, entry)))
        .map(KeptFile::fromBytes);
  }

  /** A file is sealed as closely as the words that it came with. */
  private Bytes sealed(KeptFile file, SealedEntry header) {
    return wordsKey(header.tier()).seal(file.toBytes(), binding(Purpose.MEMORY_FILE, header));
  }

  /**
   * The header that an entry was sealed with, where another tier was written beside its content;
   * empty when that is not what is wrong with it.
   */
  Optional<SealedEntry> sealedHeader(SealedEntry entry) {
    return Stream.of(Tier.values()).map(tier -> in(entry, tier)).filter(this::opens).findFirst();
  }

  private boolean opens(SealedEntry entry) {
    try {
      about(entry);
      return true;
    } catch (MemoException.Unreadable another) {
      return false;
    }
  }

  private static SealedEntry in(SealedEntry entry, Tier tier) {
    return new SealedEntry(
        entry.seq(),
        entry.memory(),
        entry.number(),
        entry.change(),
        tier,
        entry.version(),
        entry.recordedAt(),
        entry.content());
  }

  /**
   * The words.
   *
   * @throws MemoException.NotFound when the clearance does not reach to the entry's tier
   */
  String words(SealedEntry entry, Clearance clearance) {
    if (!clearance.allows(entry.tier())) {
      throw new MemoException.NotFound("memory " + entry.number() + " is locked");
    }
    return words(entry);
  }

  /** The same content under another header. Nobody gets to see it; what is secret is not shared. */
  SealedEntry sealAgain(SealedEntry entry, SealedEntry header) {
    EntryMetadata about = about(entry);
    return seal(
        header, header.tier().secret() ? about.shared(Optional.empty()) : about, words(entry));
  }

  /** The same, found by nobody else. */
  SealedEntry sealUnshared(SealedEntry entry, SealedEntry header) {
    return seal(header, about(entry).shared(Optional.empty()), words(entry));
  }

  /** Whether colleagues may find a memory as an entry has it. */
  boolean isShared(SealedEntry entry) {
    return !entry.content().isEmpty() && about(entry).shared().isPresent();
  }

  private String words(SealedEntry entry) {
    ByteReader content = parts(entry);
    content.readBytes();
    Bytes words = new Bytes(content.readBytes());
    byte[] opened = wordsKey(entry.tier()).open(words, binding(Purpose.MEMORY_WORDS, entry));
    return new ByteReader(opened).expect(StoredForm.ENTRY_WORDS).readText();
  }

  private static ByteReader parts(SealedEntry entry) {
    return new ByteReader(entry.content().array()).expect(StoredForm.ENTRY);
  }

  private SealKey wordsKey(Tier tier) {
    return key(tier.secret() ? Which.SECRET : Which.OPEN);
  }

  private SealKey key(Which which) {
    return keys.unwrap(member, which, which == Which.OPEN ? record.openKey() : record.secretKey());
  }

  private Binding binding(Purpose part, SealedEntry entry) {
    return Binding.to(part)
        .and(member)
        .and(entry.memory().value())
        .and(entry.seq())
        .and(entry.number())
        .and(entry.change())
        .and(entry.tier())
        .and(entry.version());
  }

  private static SealedEntry with(SealedEntry header, Bytes content) {
    return new SealedEntry(
        header.seq(),
        header.memory(),
        header.number(),
        header.change(),
        header.tier(),
        header.version(),
        header.recordedAt(),
        content);
  }
}
