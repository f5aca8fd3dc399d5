package io.echovault.ports.vocabulary;

/**
 * Where one audit chain ends.
 *
 * @param chain whose chain; {@link MemberId#ADMINISTRATION} for that of a tenant's administration
 * @param head its end
 */
public record ChainHead(MemberRef chain, AuditHead head) {}
