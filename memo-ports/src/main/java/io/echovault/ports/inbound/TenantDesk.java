package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.DeclaredTenant;
import io.echovault.ports.vocabulary.TenantFlaw;
import io.echovault.ports.vocabulary.TenantSummary;
import io.echovault.ports.vocabulary.TenantsApplied;
import java.util.List;

/**
 * The organisations, as an operator declares them. Safe for many threads and processes; applying
 * the same declaration twice is applying it once.
 */
public interface TenantDesk {

  /** Everything that is wrong, in the order of the declaration; nothing is looked up or changed. */
  List<TenantFlaw> check(List<DeclaredTenant> declared);

  /**
   * Makes the organisations what the declaration says. Who is no longer in one loses access at
   * once, and has their own memories of before again; what they told the organisation is kept.
   * Organisations that are not declared any more stay as they are, and that is said. Every change
   * is audited with it. When it is interrupted, apply again.
   *
   * @throws IllegalArgumentException when {@link #check} finds anything
   */
  TenantsApplied apply(List<DeclaredTenant> declared);

  /** All organisations, by slug. */
  List<TenantSummary> list();
}
