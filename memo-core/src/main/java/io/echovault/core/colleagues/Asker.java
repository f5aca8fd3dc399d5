package io.echovault.core.colleagues;

import io.echovault.core.authority.Access;
import io.echovault.core.member.MemberTransactions;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.TenantRecord;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Who asks for what goes beyond their own memories, and where they are.
 *
 * @param tenant the organisation; empty for somebody on their own
 */
public record Asker(
    MemberRef member, Membership membership, Optional<TenantRecord> tenant, ZoneId zone) {

  /**
   * Reads what is known of a member who asks.
   *
   * @throws MemoException.NotFound when there is no such member
   */
  public static Asker of(
      TenantScope scope, MemberRef member, MemberTransactions memberTransactions) {
    MemberRecord record =
        scope
            .members()
            .find(member.member())
            .orElseThrow(() -> new MemoException.NotFound("there is no such member"));
    return new Asker(
        member,
        record.membership(),
        scope.administration().find().filter(TenantRecord::declared),
        memberTransactions.state(member, record).chat().settings().zone());
  }

  /** What they may do here beyond their own memories. */
  public Access access() {
    TenantRecord.Kind kind = tenant.map(TenantRecord::kind).orElse(TenantRecord.Kind.PERSONAL);
    return Access.beyondOwn(membership, kind);
  }

  /** How the audit trail names them. */
  public String by() {
    return "by member " + member.member().value();
  }
}
