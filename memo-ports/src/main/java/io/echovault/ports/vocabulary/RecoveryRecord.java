package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.Optional;

/**
 * That a member who lost their PIN asked to begin without it.
 *
 * @param askedAt when they asked, at microsecond precision
 * @param readyAt when the cooling-off period ends, at microsecond precision
 * @param approvedBy the owner of the organisation who approved it; empty while nobody has
 * @param proof shows that the core wrote it
 */
public record RecoveryRecord(
    Instant askedAt, Instant readyAt, Optional<MemberId> approvedBy, RowProof proof) {

  /** Without a proof. */
  public RecoveryRecord(Instant askedAt, Instant readyAt, Optional<MemberId> approvedBy) {
    this(askedAt, readyAt, approvedBy, RowProof.NONE);
  }

  /** The same with another proof. */
  public RecoveryRecord with(RowProof changed) {
    return new RecoveryRecord(askedAt, readyAt, approvedBy, changed);
  }

  /** The same with an owner's approval. */
  public RecoveryRecord approved(MemberId by) {
    return new RecoveryRecord(askedAt, readyAt, Optional.of(by), proof);
  }
}
