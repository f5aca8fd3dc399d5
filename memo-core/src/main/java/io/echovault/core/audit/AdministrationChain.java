package io.echovault.core.audit;

import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.TenantRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Appends to the audit chain of a tenant's administration, which is no member's. */
public final class AdministrationChain {
  private AdministrationChain() {}

  /**
   * Appends one event, in the transaction of the act.
   *
   * @param subject what it was done to, such as a member id; at most 200 characters, never content
   */
  public static void append(TenantScope scope, Instant now, AuditEvent.Act act, String subject) {
    TenantRecord.Kind kind =
        scope.tenant().equals(TenantId.PLATFORM)
            ? TenantRecord.Kind.PLATFORM
            : TenantRecord.Kind.PERSONAL;
    TenantRecord fresh =
        new TenantRecord(kind, "", AuditHead.EMPTY, now.truncatedTo(ChronoUnit.MICROS));
    TenantRecord record = scope.administration().lock(fresh);
    MemberRef chain = new MemberRef(scope.tenant(), MemberId.ADMINISTRATION);
    AuditEvent event = AuditChain.next(chain, record.audit(), now, act, subject);
    scope.audit(List.of(event));
    scope.administration().save(record.with(AuditChain.headAfter(event)));
  }
}
