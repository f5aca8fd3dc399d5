package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.List;

/**
 * What the ends of audit chains were at a time, signed.
 *
 * @param number its place among the checkpoints, from 1, without gaps
 * @param at when it was made, at microsecond precision
 * @param before SHA-256 over the checkpoint before it, 32 bytes; empty for the first
 * @param heads the ends that had changed since the one before; of a restore, the ends of all chains
 * @param restored whether it says that a backup was restored: chains then end where the heads say,
 *     whatever earlier checkpoints say, and those without a head are gone
 * @param signature Ed25519 over all of that, 64 bytes
 */
public record Checkpoint(
    long number,
    Instant at,
    Bytes before,
    List<ChainHead> heads,
    boolean restored,
    Bytes signature) {
  public Checkpoint {
    heads = List.copyOf(heads);
  }
}
