package io.echovault.ports.vocabulary;

/** What a member is in their tenant, the most powerful first. */
public enum Role {
  OWNER,
  ADMIN,
  MANAGER,
  MEMBER,
  AUDITOR
}
