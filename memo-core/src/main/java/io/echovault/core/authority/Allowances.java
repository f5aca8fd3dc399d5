package io.echovault.core.authority;

import io.echovault.ports.outbound.TenantScope;
import java.time.Instant;

/** Gives what tenants' plans allow. Safe for threads. */
public interface Allowances {
  /** Nobody has limits, and nothing is read or counted. */
  Allowances UNLIMITED =
      new Allowances() {
        @Override
        public boolean limited() {
          return false;
        }

        @Override
        public void expect(TenantScope scope, Instant now) {}

        @Override
        public Allowance of(TenantScope scope, Instant now) {
          return Allowance.UNLIMITED;
        }
      };

  /** Whether anybody has limits. */
  default boolean limited() {
    return true;
  }

  /** Says that the allowance will be wanted after the next question. */
  void expect(TenantScope scope, Instant now);

  /** The allowance of a transaction's tenant. */
  Allowance of(TenantScope scope, Instant now);
}
