package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.UUID;

/**
 * What is promised to somebody who was erased. It does not tell who that was.
 *
 * @param id what it is known by
 * @param at when they were erased
 * @param backupsUntil until when backups made before may still hold something of theirs, sealed
 * @param memories how many memories they ever told
 * @param code the same, signed, to be checked later
 */
public record ErasureReceipt(
    UUID id, Instant at, Instant backupsUntil, int memories, String code) {}
