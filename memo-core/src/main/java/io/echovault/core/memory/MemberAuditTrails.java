package io.echovault.core.memory;

import io.echovault.core.member.MemberTransaction;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.TenantRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The ends of the audit trails that a member looks at; that they looked is audited as well. */
final class MemberAuditTrails implements AuditTrails {
  private final MemberTransaction memberTransaction;

  MemberAuditTrails(MemberTransaction memberTransaction) {
    this.memberTransaction = memberTransaction;
  }

  @Override
  public List<AuditEvent> own(int limit) {
    memberTransaction.audit(Act.AUDIT_READ, "own");
    return last(memberTransaction.member().member(), memberTransaction.record().audit(), limit);
  }

  @Override
  public List<AuditEvent> administration(int limit) {
    memberTransaction.audit(Act.AUDIT_READ, "administration");
    AuditHead head =
        memberTransaction
            .scope()
            .administration()
            .find()
            .map(TenantRecord::audit)
            .orElse(AuditHead.EMPTY);
    return last(MemberId.ADMINISTRATION, head, limit);
  }

  private List<AuditEvent> last(MemberId chain, AuditHead head, int limit) {
    long before = Math.max(0, head.seq() - limit);
    List<AuditEvent> events =
        new ArrayList<>(memberTransaction.scope().auditAfter(chain, before, limit));
    Collections.reverse(events);
    return events;
  }
}
