package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.List;

/**
 * What the ends of audit chains were at a time, signed.
 *
 * @param number its place among the checkpoints, from 1, without gaps
 * @param at when it was made, at microsecond precision
 * @param before SHA-256 over the checkpoint before it, 32 bytes; empty for the first
 * @param heads the ends that had changed since the one before
 * @param signature Ed25519 over all of that, 64 bytes
 */
public record Checkpoint(
    long number, Instant at, Bytes before, List<ChainHead> heads, Bytes signature) {
  public Checkpoint {
    heads = List.copyOf(heads);
  }
}
