package io.echovault.core.identity;

import io.echovault.ports.vocabulary.MemberRef;

/** Brings what one member told the bot to another. */
@FunctionalInterface
public interface Carrying {
  /**
   * Copies the open memories of a member; those that are there already are left as they are.
   *
   * @return how many stay behind because they are locked
   */
  int carry(MemberRef from, MemberRef to);
}
