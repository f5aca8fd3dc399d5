package io.echovault.ports.vocabulary;

/** Where a member is found: the tenant, and the member in it. */
public record MemberRef(TenantId tenant, MemberId member) {}
