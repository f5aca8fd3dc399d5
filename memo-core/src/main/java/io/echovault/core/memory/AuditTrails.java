package io.echovault.core.memory;

import io.echovault.ports.vocabulary.AuditEvent;
import java.util.List;

/** The audit trails that a member may look at. That they looked is audited as well. */
public interface AuditTrails {

  /** The last acts in the member's own trail, newest first. */
  List<AuditEvent> own(int limit);

  /** The same of their tenant's administration; who may see it is the caller's to know. */
  List<AuditEvent> administration(int limit);
}
