package io.echovault.core.authority;

import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Grant;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Permission;
import java.time.Instant;
import java.util.Optional;

/** Turns what a program was given into its access to one member, in each transaction anew. */
public final class GrantedAccess {
  private final Grant grant;
  private final Optional<Clearance> clearance;

  private GrantedAccess(Grant grant, Optional<Clearance> clearance) {
    this.grant = grant;
    this.clearance = clearance;
  }

  /** As a grant says. */
  public static GrantedAccess of(Grant grant) {
    return new GrantedAccess(grant, Optional.empty());
  }

  /** As a program's grant says, with tiers open whatever the session. */
  public static GrantedAccess with(Clearance clearance) {
    return new GrantedAccess(Grant.program(), Optional.of(clearance));
  }

  /**
   * The access to a member.
   *
   * @throws MemoException.NotFound when the member is not there for the program
   */
  public Access to(TenantScope scope, MemberRef member, MemberRecord record, Instant now) {
    if (!reaches(member)) {
      throw new MemoException.NotFound("there is no such member");
    }
    if (clearance.isPresent()) {
      return Access.granted(record.membership(), grant.permissions(), clearance.get());
    }
    Optional<LiveSession> session =
        grant.session().flatMap(id -> scope.sessions().find(member.member(), id, now));
    return Access.granted(record.membership(), grant.permissions(), session);
  }

  /** Whether a member is there for the program. */
  public boolean reaches(MemberRef member) {
    return grant.member().map(member::equals).orElse(true);
  }

  /**
   * Stops what the program is not given, where no member is there yet.
   *
   * @throws MemoException.NotAllowed when it is not
   */
  public void require(Permission permission) {
    if (!grant.permissions().contains(permission)) {
      throw new MemoException.NotAllowed(permission);
    }
  }
}
