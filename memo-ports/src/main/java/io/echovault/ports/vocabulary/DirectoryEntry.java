package io.echovault.ports.vocabulary;

/**
 * That an identity leads to a member.
 *
 * @param identity the keyed hash of the identity
 * @param member whom it leads to
 * @param proof shows that the core wrote it
 */
public record DirectoryEntry(Fingerprint identity, MemberRef member, RowProof proof) {
  /** The same entry with another proof. */
  public DirectoryEntry with(RowProof changed) {
    return new DirectoryEntry(identity, member, changed);
  }
}
