package io.echovault.ports.vocabulary;

import java.util.UUID;

/** The id of a tenant: an organisation, or one person's own space. */
public record TenantId(UUID value) {
  /** The platform itself: what is done to it as a whole is audited there. */
  public static final TenantId PLATFORM = new TenantId(new UUID(0, 0));
}
