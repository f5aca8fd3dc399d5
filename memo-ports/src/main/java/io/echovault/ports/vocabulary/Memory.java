package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One memory, opened, as it stands now. Prints neither its words nor its source.
 *
 * @param id the same through every correction
 * @param number what its member calls it, from 1, never used twice
 * @param text the words as sent
 * @param tier how closely it is kept
 * @param provenance how the words came to us
 * @param saidAt when it was said, in the channel's time
 * @param aboutAt the time it is about, if it names one
 * @param zone the member's time zone when it was said
 * @param source the message it came in, if it came in one
 * @param version 1 for the words as first kept, one more for each correction or move
 * @param labels what the program that kept it files it under
 * @param repetition how what it is about comes again, from {@code aboutAt} on
 * @param attachment the file that it came with
 */
public record Memory(
    MemoryId id,
    int number,
    String text,
    Tier tier,
    Provenance provenance,
    Instant saidAt,
    Optional<Instant> aboutAt,
    ZoneId zone,
    Optional<MessageId> source,
    int version,
    Labels labels,
    Optional<Repetition> repetition,
    Optional<Attachment> attachment) {

  /** A memory without a file. */
  public Memory(
      MemoryId id,
      int number,
      String text,
      Tier tier,
      Provenance provenance,
      Instant saidAt,
      Optional<Instant> aboutAt,
      ZoneId zone,
      Optional<MessageId> source,
      int version,
      Labels labels,
      Optional<Repetition> repetition) {
    this(
        id,
        number,
        text,
        tier,
        provenance,
        saidAt,
        aboutAt,
        zone,
        source,
        version,
        labels,
        repetition,
        Optional.empty());
  }

  /** A memory of something that does not come again. */
  public Memory(
      MemoryId id,
      int number,
      String text,
      Tier tier,
      Provenance provenance,
      Instant saidAt,
      Optional<Instant> aboutAt,
      ZoneId zone,
      Optional<MessageId> source,
      int version,
      Labels labels) {
    this(
        id,
        number,
        text,
        tier,
        provenance,
        saidAt,
        aboutAt,
        zone,
        source,
        version,
        labels,
        Optional.empty());
  }

  /** A memory without labels. */
  public Memory(
      MemoryId id,
      int number,
      String text,
      Tier tier,
      Provenance provenance,
      Instant saidAt,
      Optional<Instant> aboutAt,
      ZoneId zone,
      Optional<MessageId> source,
      int version) {
    this(id, number, text, tier, provenance, saidAt, aboutAt, zone, source, version, Labels.NONE);
  }

  @Override
  public String toString() {
    return "Memory[#" + number + " v" + version + " " + tier + "]";
  }
}
