package io.echovault.core.recall;

import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import java.util.Optional;

/**
 * What one journal entry means for an index.
 *
 * @param seq the entry's place in the journal
 * @param id the memory
 * @param now the memory as it is after the entry; empty when it is not to be found any more
 */
public record Change(long seq, MemoryId id, Optional<Memory> now) {}
