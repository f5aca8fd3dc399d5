package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.MemberId;
import java.util.List;

/** The audit chains of one tenant's members. */
public interface AuditTrail {

  /**
   * Appends to a member's audit chain.
   *
   * @throws IllegalStateException when an event's place in the chain is taken
   */
  void audit(List<AuditEvent> events);

  /** A member's audit chain after a place, in order, at most {@code limit} events. */
  List<AuditEvent> auditAfter(MemberId member, long seq, int limit);
}
