package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * A member as a store sees them: counters in the clear, everything personal sealed.
 *
 * @param id the member
 * @param membership what they are in their tenant
 * @param lastSeq the last place used in their journal, 0 for none
 * @param lastNumber the last memory number given, 0 for none
 * @param epoch grows when everything held in memory about them must be dropped
 * @param openKey the wrapped key of the open tiers
 * @param secretKey the wrapped key of the secret tiers
 * @param state their settings and where the conversation stands, sealed
 * @param audit the head of their audit chain
 * @param createdAt when they were first seen, at microsecond precision
 * @param anchors what the other rows about the member's access must be; opaque to a store
 * @param proof shows that the core wrote it
 */
public record MemberRecord(
    MemberId id,
    Membership membership,
    long lastSeq,
    int lastNumber,
    long epoch,
    Bytes openKey,
    Bytes secretKey,
    Bytes state,
    AuditHead audit,
    Instant createdAt,
    Bytes anchors,
    RowProof proof) {

  /** Without anchors and a proof. */
  public MemberRecord(
      MemberId id,
      Membership membership,
      long lastSeq,
      int lastNumber,
      long epoch,
      Bytes openKey,
      Bytes secretKey,
      Bytes state,
      AuditHead audit,
      Instant createdAt) {
    this(
        id,
        membership,
        lastSeq,
        lastNumber,
        epoch,
        openKey,
        secretKey,
        state,
        audit,
        createdAt,
        Bytes.NONE,
        RowProof.NONE);
  }

  /** The same with another end of their chain. */
  public MemberRecord with(AuditHead head) {
    return new MemberRecord(
        id,
        membership,
        lastSeq,
        lastNumber,
        epoch,
        openKey,
        secretKey,
        state,
        head,
        createdAt,
        anchors,
        proof);
  }

  /** The same with its keys wrapped otherwise. */
  public MemberRecord withKeys(Bytes open, Bytes secret) {
    return new MemberRecord(
        id,
        membership,
        lastSeq,
        lastNumber,
        epoch,
        open,
        secret,
        state,
        audit,
        createdAt,
        anchors,
        proof);
  }

  /** The same with other anchors and another proof. */
  public MemberRecord with(Bytes otherAnchors, RowProof changed) {
    return new MemberRecord(
        id,
        membership,
        lastSeq,
        lastNumber,
        epoch,
        openKey,
        secretKey,
        state,
        audit,
        createdAt,
        otherAnchors,
        changed);
  }

  /** What stays of the member once erased: the id, the role and the end of the audit chain. */
  public MemberRecord erased(AuditHead head) {
    return new MemberRecord(
        id,
        Membership.of(membership.role()).with(Standing.ERASED),
        0,
        0,
        epoch + 1,
        Bytes.NONE,
        Bytes.NONE,
        Bytes.NONE,
        head,
        createdAt);
  }

  /** What they are in their tenant. */
  public Role role() {
    return membership.role();
  }
}
