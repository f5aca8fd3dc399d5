package io.echovault.core.memory;

import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A memory that comes from a file. Does not print its words.
 *
 * @param key makes bringing it twice the same as once
 * @param former the memory it was when the file was written, if it was one
 * @param number the number it would like to have
 * @param text the words, as long as a {@link Note} may be
 * @param source the message it came in, if it came in one
 */
public record Brought(
    MessageId key,
    Optional<MemoryId> former,
    OptionalInt number,
    String text,
    Tier tier,
    Provenance provenance,
    Instant saidAt,
    Optional<Instant> aboutAt,
    ZoneId zone,
    Optional<MessageId> source) {

  Snapshot snapshot() {
    return new Snapshot(provenance, saidAt, aboutAt, zone, source);
  }

  @Override
  public String toString() {
    return "Brought[" + tier + "]";
  }
}
