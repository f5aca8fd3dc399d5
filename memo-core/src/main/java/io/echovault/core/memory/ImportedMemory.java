package io.echovault.core.memory;

import static java.util.stream.Collectors.toSet;

import io.echovault.ports.vocabulary.Labels;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A memory that comes from a file. Does not print its words.
 *
 * @param key makes bringing it twice the same as once
 * @param former the memory it was when the file was written, if it was one
 * @param number the number it would like to have
 * @param text the words, as long as a {@link Note} may be
 * @param source the message it came in, if it came in one
 * @param beside the numbers in the file of older memories that it is true beside
 * @param labels what a program filed it under
 */
public record ImportedMemory(
    MessageId key,
    Optional<MemoryId> former,
    OptionalInt number,
    String text,
    Tier tier,
    Provenance provenance,
    Instant saidAt,
    Optional<Instant> aboutAt,
    ZoneId zone,
    Optional<MessageId> source,
    Set<Integer> beside,
    Labels labels) {
  public ImportedMemory {
    beside = Set.copyOf(beside);
  }

  /**
   * @param numbers what the numbers in the file are here, as far as they are known by now
   */
  EntryMetadata snapshot(Map<Integer, Integer> numbers) {
    Set<Integer> here =
        beside.stream().filter(numbers::containsKey).map(numbers::get).collect(toSet());
    return new EntryMetadata(
        provenance,
        saidAt,
        aboutAt,
        zone,
        source,
        here,
        Optional.empty(),
        labels,
        EntryMetadata.repetition(text, aboutAt, saidAt, zone));
  }

  @Override
  public String toString() {
    return "ImportedMemory[" + tier + "]";
  }
}
