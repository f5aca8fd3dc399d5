package io.echovault.core.access;

import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.List;

/** Gives the identities that a member's sealed state names. */
@FunctionalInterface
public interface MemberIdentities {
  /**
   * The keyed hashes of the identities.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.Unreadable when the state does not open
   */
  List<Fingerprint> of(MemberRef member, MemberRecord record);
}
