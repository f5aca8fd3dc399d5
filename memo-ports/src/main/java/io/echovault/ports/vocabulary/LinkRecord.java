package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * A one-time link as a store sees it. The token itself is kept nowhere.
 *
 * @param token the keyed hash of the token
 * @param member who may use it
 * @param expiresAt when it stops working, at microsecond precision
 * @param content what it is for and which chat it was sent to, sealed
 * @param proof shows that the core wrote it
 */
public record LinkRecord(
    Fingerprint token, MemberRef member, Instant expiresAt, Bytes content, RowProof proof) {

  /** Without a proof. */
  public LinkRecord(Fingerprint token, MemberRef member, Instant expiresAt, Bytes content) {
    this(token, member, expiresAt, content, RowProof.NONE);
  }

  /** The same with another proof. */
  public LinkRecord with(RowProof changed) {
    return new LinkRecord(token, member, expiresAt, content, changed);
  }
}
