package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * A tenant as a store sees it. One that nobody administers has none.
 *
 * @param kind what it is
 * @param name what people call it; empty for a person's own
 * @param audit the head of its administration's audit chain
 * @param createdAt when it was first administered, at microsecond precision
 * @param anchors what its divisions must be; opaque to a store
 * @param proof shows that the core wrote it
 */
public record TenantRecord(
    Kind kind, String name, AuditHead audit, Instant createdAt, Bytes anchors, RowProof proof) {

  /** Without anchors and a proof. */
  public TenantRecord(Kind kind, String name, AuditHead audit, Instant createdAt) {
    this(kind, name, audit, createdAt, Bytes.NONE, RowProof.NONE);
  }

  /** What a tenant is. */
  public enum Kind {
    /** One person's own space. */
    PERSONAL,
    /** Declared by the operator. */
    ORGANISATION,
    /** The organisation that runs the platform; there is at most one. */
    OPERATOR,
    /** The platform itself, {@link TenantId#PLATFORM}. It has no members. */
    PLATFORM
  }

  /** Whether it was declared. */
  public boolean declared() {
    return kind == Kind.ORGANISATION || kind == Kind.OPERATOR;
  }

  /** The same with another end of its chain. */
  public TenantRecord with(AuditHead head) {
    return new TenantRecord(kind, name, head, createdAt, anchors, proof);
  }

  /** The same with other anchors and another proof. */
  public TenantRecord with(Bytes otherAnchors, RowProof changed) {
    return new TenantRecord(kind, name, audit, createdAt, otherAnchors, changed);
  }
}
