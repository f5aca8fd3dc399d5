package io.echovault.ports.vocabulary;

import java.time.Instant;
import java.util.Set;

/**
 * A session that is open at the moment of asking.
 *
 * @param member whose
 * @param factors what opened it, at least one
 * @param openedAt when they logged in
 * @param expiresAt when it ends unless it is used before, at microsecond precision
 * @param proof shows that the core wrote it
 */
public record LiveSession(
    SessionId id,
    MemberRef member,
    Set<Factor> factors,
    Instant openedAt,
    Instant expiresAt,
    RowProof proof) {
  public LiveSession {
    factors = Set.copyOf(factors);
    if (factors.isEmpty()) {
      throw new IllegalArgumentException("a session is opened by at least one factor");
    }
  }

  /** Without a proof. */
  public LiveSession(
      SessionId id, MemberRef member, Set<Factor> factors, Instant openedAt, Instant expiresAt) {
    this(id, member, factors, openedAt, expiresAt, RowProof.NONE);
  }

  /** The same with another proof. */
  public LiveSession with(RowProof changed) {
    return new LiveSession(id, member, factors, openedAt, expiresAt, changed);
  }

  /** The same, opened by these. */
  public LiveSession showing(Set<Factor> changed) {
    return new LiveSession(id, member, changed, openedAt, expiresAt, proof);
  }

  /** The same with another end. */
  public LiveSession until(Instant changed) {
    return new LiveSession(id, member, factors, openedAt, changed, proof);
  }
}
