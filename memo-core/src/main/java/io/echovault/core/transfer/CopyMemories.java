package io.echovault.core.transfer;

import io.echovault.core.codec.StoredNames.Source;
import io.echovault.core.memory.BulkMemories.Copy;
import io.echovault.core.memory.ImportedMemory;
import io.echovault.ports.vocabulary.ArchivedMemory;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The memories of a copy, as they go out and as they come in again. */
final class CopyMemories {
  private CopyMemories() {}

  static List<ArchivedMemory> archived(Copy copy) {
    return copy.memories().stream()
        .map(
            memory ->
                new ArchivedMemory(memory, copy.beside().getOrDefault(memory.number(), Set.of())))
        .toList();
  }

  /** One that comes in keeps the key that it had, so that it is known when it is there already. */
  static ImportedMemory of(ArchivedMemory archived) {
    Memory memory = archived.memory();
    return new ImportedMemory(
        memory.source().orElseGet(() -> new MessageId(Source.COPY.text() + memory.id().value())),
        Optional.of(memory.id()),
        memory.number() > 0 ? OptionalInt.of(memory.number()) : OptionalInt.empty(),
        memory.text(),
        memory.tier(),
        memory.provenance(),
        memory.saidAt(),
        memory.aboutAt(),
        memory.zone(),
        memory.source(),
        archived.beside(),
        memory.labels());
  }
}
