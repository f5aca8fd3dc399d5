package io.echovault.core.recall;

import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Memories of which only the number and the words matter. */
final class MemoriesForTests {
  private MemoriesForTests() {}

  static Memory memory(int number, String text) {
    return new Memory(
        new MemoryId(new UUID(0, number)),
        number,
        text,
        Tier.GENERAL,
        Provenance.SAID,
        Instant.EPOCH,
        Optional.empty(),
        ZoneOffset.UTC,
        Optional.empty(),
        1);
  }

  static Question question(String text) {
    return new Question(text, Instant.EPOCH, 10);
  }
}
