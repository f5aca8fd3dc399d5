package io.echovault.core.authority;

import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.TenantRecord;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody may do, and which tiers are open to them. Every way in, a chat as well as a
 * program, acts on a member's memories through one of these and asks nothing else for leave.
 */
public final class Access {
  private final Role role;
  private final Set<Permission> permissions;
  private final Clearance clearance;
  private final boolean inTheChat;
  private final Allowance allowance;
  private final boolean limited;

  private Access(Role role, Set<Permission> permissions, Clearance clearance, boolean inTheChat) {
    this(role, permissions, clearance, inTheChat, Allowance.UNLIMITED, true);
  }

  private Access(
      Role role,
      Set<Permission> permissions,
      Clearance clearance,
      boolean inTheChat,
      Allowance allowance,
      boolean limited) {
    this.role = role;
    this.permissions = permissions;
    this.clearance = clearance;
    this.inTheChat = inTheChat;
    this.allowance = allowance;
    this.limited = limited;
  }

  /**
   * A member who writes in a chat.
   *
   * @param session their login, if one is live
   */
  public static Access of(Membership member, Optional<LiveSession> session) {
    Role role = member.role();
    return new Access(role, Roles.withOwn(role), Clearances.of(session), true);
  }

  /**
   * A member of a tenant who asks for what goes beyond their own memories: without a login, since
   * nothing that is locked is theirs to see.
   */
  public static Access beyondOwn(Membership member, TenantRecord.Kind kind) {
    Role role = member.role();
    return new Access(role, Roles.permissions(role, kind), Clearances.open(), false);
  }

  /**
   * A program that acts for a member: what the member may do, as far as the program is given it.
   *
   * @param granted what the program is given
   * @param session the member's login that the program carries, if it carries one
   */
  public static Access granted(
      Membership member, Set<Permission> granted, Optional<LiveSession> session) {
    return granted(member, granted, Clearances.of(session));
  }

  /** A program that acts for a member, to which tiers are open whatever the session. */
  public static Access granted(Membership member, Set<Permission> granted, Clearance clearance) {
    Set<Permission> both = EnumSet.noneOf(Permission.class);
    both.addAll(Roles.withOwn(member.role()));
    both.retainAll(granted);
    return new Access(member.role(), Collections.unmodifiableSet(both), clearance, false);
  }

  /** The operator, who puts a member's memories where they belong, whatever the plan there. */
  public static Access ofOperator(Membership member) {
    return new Access(
        member.role(),
        EnumSet.allOf(Permission.class),
        Clearances.open(),
        false,
        Allowance.UNLIMITED,
        false);
  }

  /** The same within what the tenant's plan allows; the operator is bound by none. */
  public Access within(Allowance plan) {
    return limited ? new Access(role, permissions, clearance, inTheChat, plan, true) : this;
  }

  /**
   * What the plan allows of what is kept anew; reading and changing what is there is always free.
   */
  public Allowance allowance() {
    return allowance;
  }

  /** What a refusal names. */
  public Role role() {
    return role;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /**
   * Stops what may not be done.
   *
   * @param others further permissions, each of which is enough as well
   * @throws MemoException.NotAllowed when none of them is there
   */
  public void require(Permission permission, Permission... others) {
    boolean may = may(permission);
    for (Permission each : others) {
      may |= may(each);
    }
    if (!may) {
      throw new MemoException.NotAllowed(permission);
    }
  }

  /** Whether more is open than without a login. */
  public boolean loggedIn() {
    return !clearance.equals(Clearances.open());
  }

  /** The tiers that are open. */
  public Clearance clearance() {
    return clearance;
  }

  /**
   * The tiers that are open of words that were said at a time: in a chat all of them, as long as
   * the words still stand above.
   *
   * @param now never earlier than it was before, also when the clock was set back
   */
  public Clearance clearanceForWordsSaidAt(Instant saidAt, Instant now) {
    return inTheChat ? Clearances.forWordsSaidAt(saidAt, now, clearance) : clearance;
  }

  /** Whether they decide for their organisation about the logins of others. */
  public boolean ownsTheTenant() {
    return role == Role.OWNER;
  }

  @Override
  public String toString() {
    return "Access[" + role + "]";
  }
}
