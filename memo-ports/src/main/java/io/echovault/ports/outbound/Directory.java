package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.List;
import java.util.Optional;

/** Which member an identity belongs to, over all tenants, by keyed hash. */
public interface Directory {

  /** The entry of an identity, as it is stored. */
  Optional<DirectoryEntry> entry(Fingerprint identity);

  /** Whom an identity leads to. */
  default Optional<MemberRef> find(Fingerprint identity) {
    return entry(identity).map(DirectoryEntry::member);
  }

  /**
   * Members to whom an identity belongs, each once, in an order that does not change.
   *
   * @param after the last one of the call before; empty for the first call
   * @param limit how many at most
   */
  List<MemberRef> members(Optional<MemberRef> after, int limit);
}
