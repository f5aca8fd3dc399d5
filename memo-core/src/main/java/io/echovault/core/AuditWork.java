package io.echovault.core;

import io.echovault.core.access.ProvenStorage;
import io.echovault.core.audit.StoredAuditDesk;
import io.echovault.core.identity.MemberLocator;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.memory.JournalReading;
import io.echovault.core.sealing.PlatformKeys;
import io.echovault.core.sealing.Signing;
import io.echovault.ports.inbound.AuditDesk;

/** Puts together what looks after the audit trail. */
final class AuditWork {
  private AuditWork() {}

  static AuditDesk desk(
      Outside outside,
      ProvenStorage store,
      PlatformKeys platformKeys,
      Signing signing,
      MemberTransactions members,
      MemberLocator locator,
      JournalReading reading) {
    return new StoredAuditDesk(
        outside.storage(),
        store,
        store.verification(
            platformKeys,
            (member, record) -> locator.fingerprints(members.state(member, record)),
            reading::verify),
        outside.kept().checkpoints(),
        signing,
        outside.instants());
  }
}
