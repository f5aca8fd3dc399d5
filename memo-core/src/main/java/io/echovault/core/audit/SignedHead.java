package io.echovault.core.audit;

import io.echovault.ports.vocabulary.AuditHead;

/** The end of a chain that was signed last, and by which checkpoint: 0 when none was. */
record SignedHead(AuditHead head, long checkpoint) {
  static final SignedHead NONE = new SignedHead(AuditHead.EMPTY, 0);
}
