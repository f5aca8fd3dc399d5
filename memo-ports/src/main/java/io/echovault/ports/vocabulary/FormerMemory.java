package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * A memory as one change left it.
 *
 * @param recordedAt when it was changed
 * @param change what was done
 * @param memory the memory after that, with the words it had then
 */
public record FormerMemory(Instant recordedAt, SealedEntry.Change change, Memory memory) {}
