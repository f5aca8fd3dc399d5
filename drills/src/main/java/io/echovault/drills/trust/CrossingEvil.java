package io.echovault.drills.trust;

import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.TenantRecord;
import java.time.Instant;

/** What an intruder writes in place of somebody's own. */
final class CrossingEvil {
  private static final Bytes EVIL = new Bytes(new byte[] {6, 6, 6});
  private static final Instant THEN = Instant.parse("2026-11-22T12:00:00Z");

  private CrossingEvil() {}

  static TenantRecord tenant() {
    return new TenantRecord(TenantRecord.Kind.PERSONAL, "Evil", AuditHead.EMPTY, THEN);
  }

  static MemberRecord of(MemberRecord record) {
    return new MemberRecord(
        record.id(),
        Membership.of(Role.OWNER),
        record.lastSeq(),
        record.lastNumber(),
        record.epoch() + 1,
        EVIL,
        EVIL,
        EVIL,
        record.audit(),
        record.createdAt());
  }

  static SealedEntry of(SealedEntry entry) {
    return new SealedEntry(
        1_000_000,
        entry.memory(),
        entry.number(),
        entry.change(),
        entry.tier(),
        entry.version(),
        entry.recordedAt(),
        EVIL);
  }
}
