package io.echovault.core.identity;

import io.echovault.ports.vocabulary.MemberRef;
import java.util.Optional;

/**
 * Where somebody is found.
 *
 * @param member their place, also when they are yet to be enrolled there
 * @param how how sure that is
 * @param formerHolder who still has the sender's phone number, though the sender is not them
 */
public record Located(MemberRef member, How how, Optional<MemberRef> formerHolder) {

  /** How somebody was found. */
  public enum How {
    /** Nobody has any of the identities. */
    NEW,
    /** By memory of an earlier message; holds if the member's own state agrees. */
    REMEMBERED,
    /** By an id that the channel never gives to somebody else. */
    BY_USER_ID,
    /** By the phone number alone, which may have been given to somebody else. */
    BY_PHONE
  }

  static Located of(MemberRef member, How how) {
    return new Located(member, how, Optional.empty());
  }
}
