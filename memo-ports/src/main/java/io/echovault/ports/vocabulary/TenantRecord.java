package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * A tenant as a store sees it. One that nobody administers has none.
 *
 * @param kind what it is
 * @param name what people call it; empty for a person's own
 * @param audit the head of its administration's audit chain
 * @param createdAt when it was first administered, at microsecond precision
 */
public record TenantRecord(Kind kind, String name, AuditHead audit, Instant createdAt) {

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
    return new TenantRecord(kind, name, head, createdAt);
  }
}
