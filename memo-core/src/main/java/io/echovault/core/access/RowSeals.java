package io.echovault.core.access;

import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredNames.Statement;
import io.echovault.core.sealing.KeyedHash;
import io.echovault.ports.vocabulary.AccessFinding.Kind;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.DepartmentId;
import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.Division;
import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.RecoveryRecord;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.TenantRecord;
import io.echovault.ports.vocabulary.VoiceRecord;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes and checks the MAC of each kind of row: HMAC-SHA-256 under the platform's access key,
 * truncated to 16 bytes, over the kind, the primary key, every column and the version. The values
 * stand in a fixed order, each of variable length with its length in front. Safe for threads.
 */
final class RowSeals {
  private static final int LENGTH = 16;

  private final Supplier<Bytes> key;
  private volatile Optional<KeyedHash> hash = Optional.empty();

  /** Seals under a key that is asked for once, when it is first needed. */
  RowSeals(Supplier<Bytes> key) {
    this.key = key;
  }

  MemberRecord sealed(TenantId tenant, MemberRecord row, Bytes anchors, long version) {
    MemberRecord anchored = row.with(anchors, RowProof.NONE);
    return row.with(anchors, proof(content(tenant, anchored, version), version));
  }

  boolean fits(TenantId tenant, MemberRecord row) {
    return fits(content(tenant, row, row.proof().version()), row.proof());
  }

  private static ByteWriter content(TenantId tenant, MemberRecord row, long version) {
    ByteWriter out =
        begun(Kind.MEMBER, version)
            .writeId(tenant.value())
            .writeId(row.id().value())
            .writeText(row.membership().role().name())
            .writeText(row.membership().standing().name());
    write(out, row.membership().department());
    out.writeLong(row.lastSeq())
        .writeInt(row.lastNumber())
        .writeLong(row.epoch())
        .writeBytes(row.openKey().array())
        .writeBytes(row.secretKey().array())
        .writeBytes(row.state().array());
    write(out, row.audit());
    return out.writeInstant(row.createdAt()).writeBytes(row.anchors().array());
  }

  TenantRecord sealed(TenantId tenant, TenantRecord row, Bytes anchors, long version) {
    TenantRecord anchored = row.with(anchors, RowProof.NONE);
    return row.with(anchors, proof(content(tenant, anchored, version), version));
  }

  boolean fits(TenantId tenant, TenantRecord row) {
    return fits(content(tenant, row, row.proof().version()), row.proof());
  }

  private static ByteWriter content(TenantId tenant, TenantRecord row, long version) {
    ByteWriter out =
        begun(Kind.TENANT, version)
            .writeId(tenant.value())
            .writeText(row.kind().name())
            .writeText(row.name());
    write(out, row.audit());
    return out.writeInstant(row.createdAt()).writeBytes(row.anchors().array());
  }

  DirectoryEntry sealed(DirectoryEntry row) {
    return row.with(proof(content(row, 1), 1));
  }

  boolean fits(DirectoryEntry row) {
    return fits(content(row, row.proof().version()), row.proof());
  }

  private static ByteWriter content(DirectoryEntry row, long version) {
    return begun(Kind.DIRECTORY, version)
        .writeId(row.identity().value())
        .writeId(row.member().tenant().value())
        .writeId(row.member().member().value());
  }

  LoginRecord sealed(MemberRef member, LoginRecord row, long version) {
    return row.with(proof(content(member, row, version), version));
  }

  boolean fits(MemberRef member, LoginRecord row) {
    return fits(content(member, row, row.proof().version()), row.proof());
  }

  private static ByteWriter content(MemberRef member, LoginRecord row, long version) {
    return begun(Kind.LOGIN, version)
        .writeId(member.tenant().value())
        .writeId(member.member().value())
        .writeBytes(row.verifier().array())
        .writeInt(row.failures())
        .writeInt(row.lockouts())
        .writeInstant(row.lockedUntil());
  }

  VoiceRecord sealed(MemberRef member, VoiceRecord row, long version) {
    return row.with(proof(content(member, row, version), version));
  }

  boolean fits(MemberRef member, VoiceRecord row) {
    return fits(content(member, row, row.proof().version()), row.proof());
  }

  private static ByteWriter content(MemberRef member, VoiceRecord row, long version) {
    return begun(Kind.VOICE, version)
        .writeId(member.tenant().value())
        .writeId(member.member().value())
        .writeBytes(row.content().array());
  }

  RecoveryRecord sealed(MemberRef member, RecoveryRecord row, long version) {
    return row.with(proof(content(member, row, version), version));
  }

  boolean fits(MemberRef member, RecoveryRecord row) {
    return fits(content(member, row, row.proof().version()), row.proof());
  }

  private static ByteWriter content(MemberRef member, RecoveryRecord row, long version) {
    ByteWriter out =
        begun(Kind.RECOVERY, version)
            .writeId(member.tenant().value())
            .writeId(member.member().value())
            .writeInstant(row.askedAt())
            .writeInstant(row.readyAt())
            .writeFlag(row.approvedBy().isPresent());
    row.approvedBy().map(MemberId::value).ifPresent(out::writeId);
    return out;
  }

  LiveSession sealed(LiveSession row, long version) {
    return row.with(proof(content(row, version), version));
  }

  boolean fits(LiveSession row) {
    return fits(content(row, row.proof().version()), row.proof());
  }

  private static ByteWriter content(LiveSession row, long version) {
    ByteWriter out =
        begun(Kind.SESSION, version)
            .writeId(row.member().tenant().value())
            .writeId(row.member().member().value())
            .writeId(row.id().value())
            .writeInstant(row.openedAt())
            .writeInstant(row.expiresAt())
            .writeInt(row.factors().size());
    row.factors().stream().sorted().forEach(each -> out.writeText(each.name()));
    return out;
  }

  LinkRecord sealed(LinkRecord row) {
    return row.with(proof(content(row, 1), 1));
  }

  boolean fits(LinkRecord row) {
    return fits(content(row, row.proof().version()), row.proof());
  }

  private static ByteWriter content(LinkRecord row, long version) {
    return begun(Kind.LINK, version)
        .writeId(row.token().value())
        .writeId(row.member().tenant().value())
        .writeId(row.member().member().value())
        .writeInstant(row.expiresAt())
        .writeBytes(row.content().array());
  }

  Division sealed(TenantId tenant, Division row) {
    return row.with(proof(content(tenant, row, 1), 1));
  }

  boolean fits(TenantId tenant, Division row) {
    return fits(content(tenant, row, row.proof().version()), row.proof());
  }

  private static ByteWriter content(TenantId tenant, Division row, long version) {
    return begun(Kind.DIVISION, version)
        .writeId(tenant.value())
        .writeId(row.id())
        .writeText(row.slug())
        .writeText(row.name());
  }

  private static ByteWriter begun(Kind kind, long version) {
    return new ByteWriter()
        .writeText(Statement.ACCESS_ROW.text())
        .writeText(kind.name())
        .writeLong(version);
  }

  private static void write(ByteWriter out, AuditHead head) {
    out.writeLong(head.seq()).writeBytes(head.hash().array());
  }

  private static void write(ByteWriter out, Optional<DepartmentId> department) {
    out.writeFlag(department.isPresent());
    department.map(DepartmentId::value).ifPresent(out::writeId);
  }

  private RowProof proof(ByteWriter content, long version) {
    return new RowProof(version, new Bytes(mac(content)));
  }

  private boolean fits(ByteWriter content, RowProof proof) {
    return proof.version() > 0 && MessageDigest.isEqual(mac(content), proof.mac().array());
  }

  private byte[] mac(ByteWriter content) {
    Optional<KeyedHash> known = hash;
    if (known.isEmpty()) {
      known = Optional.of(new KeyedHash(key.get().array()));
      hash = known;
    }
    return Arrays.copyOf(known.orElseThrow().of(content.toBytes()), LENGTH);
  }
}
