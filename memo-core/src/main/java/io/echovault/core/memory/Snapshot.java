package io.echovault.core.memory;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.SealedEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A memory as one journal entry holds it, the words apart.
 *
 * @param provenance how the words came
 * @param saidAt when they were said
 * @param aboutAt the time they are about
 * @param zone where the member was when they were said
 * @param source the message they came in
 */
record Snapshot(
    Provenance provenance,
    Instant saidAt,
    Optional<Instant> aboutAt,
    ZoneId zone,
    Optional<MessageId> source) {
  private static final int VERSION = 1;

  static Snapshot of(Note note, Optional<Instant> aboutAt, ZoneId zone) {
    return new Snapshot(note.provenance(), note.saidAt(), aboutAt, zone, note.source());
  }

  Snapshot about(Optional<Instant> moment) {
    return new Snapshot(provenance, saidAt, moment, zone, source);
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
        entry.version());
  }

  ByteWriter writeTo(ByteWriter out) {
    return out.writeByte(VERSION)
        .writeText(provenance.name())
        .writeInstant(saidAt)
        .writeInstant(aboutAt)
        .writeText(zone.getId())
        .writeText(source.map(MessageId::value));
  }

  static Snapshot readFrom(ByteReader in) {
    in.expectVersion(VERSION);
    return new Snapshot(
        in.readConstant(Provenance.class),
        in.readInstant(),
        in.readOptionalInstant(),
        in.readZone(),
        in.readOptionalText().map(MessageId::new));
  }
}
