package io.echovault.ports.vocabulary;

import java.util.UUID;

/** The id of one memory, unique everywhere. People refer to a memory by its number instead. */
public record MemoryId(UUID value) {}
