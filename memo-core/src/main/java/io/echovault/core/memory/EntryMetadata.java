package io.echovault.core.memory;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredForm;
import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.Labels;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.SealedEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A memory as one journal entry holds it, the words apart.
 *
 * @param provenance how the words came
 * @param saidAt when they were said
 * @param aboutAt the time they are about
 * @param zone where the member was when they were said
 * @param source the message they came in
 * @param beside the numbers of older memories that it is true beside, though it seems to replace
 *     them
 * @param shared the department whose people may find it
 * @param labels what a program files it under
 */
record EntryMetadata(
    Provenance provenance,
    Instant saidAt,
    Optional<Instant> aboutAt,
    ZoneId zone,
    Optional<MessageId> source,
    Set<Integer> beside,
    Optional<DepartmentId> shared,
    Labels labels) {
  EntryMetadata {
    beside = Set.copyOf(beside);
  }

  /** Of a memory that is nobody else's, and of which nothing was said beside another. */
  EntryMetadata(
      Provenance provenance,
      Instant saidAt,
      Optional<Instant> aboutAt,
      ZoneId zone,
      Optional<MessageId> source) {
    this(provenance, saidAt, aboutAt, zone, source, Set.of(), Optional.empty(), Labels.NONE);
  }

  static EntryMetadata of(Note note, Optional<Instant> aboutAt, ZoneId zone) {
    return new EntryMetadata(
        note.provenance(),
        note.saidAt(),
        aboutAt,
        zone,
        note.source(),
        Set.of(),
        Optional.empty(),
        note.labels());
  }

  EntryMetadata about(Optional<Instant> moment) {
    return new EntryMetadata(provenance, saidAt, moment, zone, source, beside, shared, labels);
  }

  EntryMetadata beside(int older) {
    Set<Integer> more = new TreeSet<>(beside);
    more.add(older);
    return new EntryMetadata(provenance, saidAt, aboutAt, zone, source, more, shared, labels);
  }

  EntryMetadata shared(Optional<DepartmentId> with) {
    return new EntryMetadata(provenance, saidAt, aboutAt, zone, source, beside, with, labels);
  }

  Memory memory(SealedEntry entry, String text) {
    return new Memory(
        entry.memory(),
        entry.number(),
        text,
        entry.tier(),
        provenance,
        saidAt,
        aboutAt,
        zone,
        source,
        entry.version(),
        labels);
  }

  ByteWriter writeTo(ByteWriter out) {
    out.begin(StoredForm.ENTRY_ABOUT)
        .writeText(provenance.name())
        .writeInstant(saidAt)
        .writeInstant(aboutAt)
        .writeText(zone.getId())
        .writeText(source.map(MessageId::value))
        .writeInt(beside.size());
    beside.stream().sorted().forEach(out::writeInt);
    out.writeFlag(shared.isPresent());
    shared.ifPresent(department -> out.writeId(department.value()));
    out.writeInt(labels.all().size());
    labels.all().forEach(out::writeText);
    return out;
  }

  static EntryMetadata readFrom(ByteReader in) {
    in.expect(StoredForm.ENTRY_ABOUT);
    return new EntryMetadata(
        in.readConstant(Provenance.class),
        in.readInstant(),
        in.readOptionalInstant(),
        in.readZone(),
        in.readOptionalText().map(MessageId::new),
        readBeside(in),
        in.readFlag() ? Optional.of(new DepartmentId(in.readId())) : Optional.empty(),
        readLabels(in));
  }

  private static Labels readLabels(ByteReader in) {
    List<String> labels = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      labels.add(in.readText());
    }
    return Labels.of(labels);
  }

  private static Set<Integer> readBeside(ByteReader in) {
    Set<Integer> beside = new TreeSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      beside.add(in.readInt());
    }
    return beside;
  }
}
