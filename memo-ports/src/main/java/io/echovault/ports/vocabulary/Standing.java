package io.echovault.ports.vocabulary;

/** How a member stands in their tenant. */
public enum Standing {
  /** They are served. */
  ACTIVE,
  /** They are no longer declared: they have no access, and their data is kept until erased. */
  REMOVED,
  /** Their keys are destroyed and their data with them; the row and the audit chain remain. */
  ERASED
}
