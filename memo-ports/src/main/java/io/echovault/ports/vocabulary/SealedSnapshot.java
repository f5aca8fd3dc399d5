package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.UUID;

/**
 * What a member kept at a moment, as a store sees it. The seal is bound to everything beside it.
 *
 * @param id what it is known by
 * @param kind whose backup it belongs to
 * @param takenAt when, at microsecond precision
 * @param memories how many memories it holds
 * @param content the sealed memories; empty where only what stands beside it was asked for
 */
public record SealedSnapshot(UUID id, Kind kind, Instant takenAt, int memories, Bytes content) {

  /** Whose backup it belongs to. */
  public enum Kind {
    /** The member's own. */
    OWN,
    /**
     * Their tenant's, whose parts all have one id. The part of {@link MemberId#ADMINISTRATION} has
     * no content; it is there once all others are.
     */
    TENANT
  }

  /** A member's own. */
  public SealedSnapshot(UUID id, Instant takenAt, int memories, Bytes content) {
    this(id, Kind.OWN, takenAt, memories, content);
  }

  /** What stands beside the content. */
  public SealedSnapshot header() {
    return new SealedSnapshot(id, kind, takenAt, memories, Bytes.NONE);
  }
}
