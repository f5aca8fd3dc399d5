package io.echovault.ports.vocabulary;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a program is given to do with members' memories. It never goes beyond what the member may do
 * whose memories they are.
 *
 * @param permissions what may be done, as far as the member's role has it too
 * @param member the only member that is there for the program; empty for every member
 * @param session a login, which opens the secret tiers of its member while it is live; empty when
 *     only open tiers are to be seen
 */
public record Grant(
    Set<Permission> permissions, Optional<MemberRef> member, Optional<SessionId> session) {
  /** Everything that is done with the memories of one member. */
  private static final Set<Permission> OF_ONE_MEMBER =
      Set.of(
          Permission.MEMORY_CREATE,
          Permission.MEMORY_READ,
          Permission.MEMORY_UPDATE,
          Permission.MEMORY_DELETE,
          Permission.MEMORY_SEARCH_SELF,
          Permission.MEMORY_EXPORT);

  public Grant {
    permissions = Set.copyOf(permissions);
  }

  /**
   * For a program of the operator's: everything with everybody's memories of the open tiers, and
   * the enrolment of members.
   */
  public static Grant program() {
    Set<Permission> all = EnumSet.of(Permission.ADMIN_USERS);
    all.addAll(OF_ONE_MEMBER);
    return new Grant(all, Optional.empty(), Optional.empty());
  }

  /** For a program that acts for one member, with open tiers only. */
  public static Grant of(MemberRef member) {
    return new Grant(OF_ONE_MEMBER, Optional.of(member), Optional.empty());
  }

  /** The same for a program that acts for somebody who is logged in. */
  public Grant carrying(SessionId carried) {
    return new Grant(permissions, member, Optional.of(carried));
  }

  /** No more of these permissions than the named ones. */
  public Grant only(Permission... named) {
    Set<Permission> fewer = EnumSet.noneOf(Permission.class);
    fewer.addAll(Set.of(named));
    fewer.retainAll(permissions);
    return new Grant(fewer, member, session);
  }

  /** For looking only: nothing is kept, changed, forgotten or taken out. */
  public Grant readOnly() {
    return only(Permission.MEMORY_READ, Permission.MEMORY_SEARCH_SELF);
  }
}
