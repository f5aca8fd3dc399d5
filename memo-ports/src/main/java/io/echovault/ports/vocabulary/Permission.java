package io.echovault.ports.vocabulary;

/** What somebody may do, the ways of a memory first. */
public enum Permission {
  /** Keep memories. */
  MEMORY_CREATE,
  /** Open memories one by one. */
  MEMORY_READ,
  /** Change memories of others; everybody may change their own. */
  MEMORY_UPDATE,
  /** Delete memories of others; everybody may delete their own. */
  MEMORY_DELETE,
  /** Search one's own memories. */
  MEMORY_SEARCH_SELF,
  /** Search what the department knows. */
  MEMORY_SEARCH_DEPT,
  /** Search what the whole tenant knows. */
  MEMORY_SEARCH_TENANT,
  /** Take memories of others out; everybody may take out their own. */
  MEMORY_EXPORT,
  /** Take a snapshot of the tenant's memories. */
  MEMORY_BACKUP,
  /** Bring a snapshot of the tenant's memories back. */
  MEMORY_RESTORE,
  /** See what was done. */
  AUDIT_READ,
  /** Note what was done by hand. */
  AUDIT_WRITE,
  /** See the tenant's settings. */
  SETTINGS_READ,
  /** Change the tenant's settings. */
  SETTINGS_UPDATE,
  /** Go beyond one's own tenant. Counts in the operator's tenant only. */
  ADMIN_TENANTS,
  /** Decide about the tenant's people. */
  ADMIN_USERS,
  /** Look after the platform. Counts in the operator's tenant only. */
  ADMIN_SYSTEM
}
