package io.echovault.core.memory;

import io.echovault.core.member.Visit;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.TenantRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The ends of the audit trails that a member looks at; that they looked is audited as well. */
final class Trails implements AuditTrails {
  private final Visit visit;

  Trails(Visit visit) {
    this.visit = visit;
  }

  @Override
  public List<AuditEvent> own(int limit) {
    visit.audit(Act.AUDIT_READ, "own");
    return last(visit.member().member(), visit.record().audit(), limit);
  }

  @Override
  public List<AuditEvent> administration(int limit) {
    visit.audit(Act.AUDIT_READ, "administration");
    AuditHead head =
        visit.scope().administration().find().map(TenantRecord::audit).orElse(AuditHead.EMPTY);
    return last(MemberId.ADMINISTRATION, head, limit);
  }

  private List<AuditEvent> last(MemberId chain, AuditHead head, int limit) {
    long before = Math.max(0, head.seq() - limit);
    List<AuditEvent> events = new ArrayList<>(visit.scope().auditAfter(chain, before, limit));
    Collections.reverse(events);
    return events;
  }
}
