package io.echovault.ports.vocabulary;

/** Where a member is found: the tenant, and the member in it. */
public record MemberRef(TenantId tenant, MemberId member) {
  /** The administration of a tenant, which has an audit chain as a member has. */
  public static MemberRef administrationOf(TenantId tenant) {
    return new MemberRef(tenant, MemberId.ADMINISTRATION);
  }
}
