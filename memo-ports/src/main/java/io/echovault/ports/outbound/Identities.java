package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.TenantId;

/** Which identities lead to one tenant's members. */
public interface Identities {

  /** The tenant that the members belong to. */
  TenantId tenant();

  /**
   * Makes an identity belong to a member of this tenant, unless it belongs to somebody already.
   *
   * @return whom it belongs to now; this waits for a transaction that claims the same identity
   */
  default MemberRef claim(Fingerprint identity, MemberId member) {
    return claim(new DirectoryEntry(identity, new MemberRef(tenant(), member), RowProof.NONE))
        .member();
  }

  /**
   * Puts a directory entry that leads to a member of this tenant, unless its identity has one.
   *
   * @return the entry that the identity has now; this waits for a transaction that claims the same
   *     identity
   * @throws IllegalArgumentException when the member belongs to another tenant
   */
  DirectoryEntry claim(DirectoryEntry entry);

  /** Removes exactly this entry, whoever it leads to. For entries that the core did not write. */
  void discard(DirectoryEntry entry);

  /** Makes an identity belong to nobody, if it belongs to this member. */
  void release(Fingerprint identity, MemberId member);

  /**
   * Makes an identity of this member belong to another, in whatever tenant, if it belongs to this
   * member.
   */
  default void handOver(Fingerprint identity, MemberId member, MemberRef to) {
    handOver(member, new DirectoryEntry(identity, to, RowProof.NONE));
  }

  /** Puts an entry in the place of the one by which its identity leads to a member, if it does. */
  void handOver(MemberId member, DirectoryEntry entry);
}
