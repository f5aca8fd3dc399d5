package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.UUID;

/**
 * What a member kept at a moment, as a store sees it. The seal is bound to everything beside it.
 *
 * @param id what it is known by
 * @param takenAt when, at microsecond precision
 * @param memories how many memories it holds
 * @param content the sealed memories; empty where only what stands beside it was asked for
 */
public record SealedSnapshot(UUID id, Instant takenAt, int memories, Bytes content) {}
