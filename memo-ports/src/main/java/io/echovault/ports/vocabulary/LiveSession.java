package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * A session that is open at the moment of asking.
 *
 * @param member whose
 * @param openedAt when they logged in
 * @param expiresAt when it ends unless it is used before, at microsecond precision
 * @param proof shows that the core wrote it
 */
public record LiveSession(
    SessionId id, MemberRef member, Instant openedAt, Instant expiresAt, RowProof proof) {

  /** Without a proof. */
  public LiveSession(SessionId id, MemberRef member, Instant openedAt, Instant expiresAt) {
    this(id, member, openedAt, expiresAt, RowProof.NONE);
  }

  /** The same with another proof. */
  public LiveSession with(RowProof changed) {
    return new LiveSession(id, member, openedAt, expiresAt, changed);
  }

  /** The same with another end. */
  public LiveSession until(Instant changed) {
    return new LiveSession(id, member, openedAt, changed, proof);
  }
}
