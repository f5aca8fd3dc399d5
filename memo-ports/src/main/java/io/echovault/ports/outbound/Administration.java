package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.TenantRecord;
import java.util.Optional;

/** What is kept of a tenant itself. */
public interface Administration {

  Optional<TenantRecord> find();

  /**
   * The tenant's record, which is {@code fresh} when it had none. Nobody else can lock or save it
   * until the transaction ends.
   */
  TenantRecord lock(TenantRecord fresh);

  /**
   * Replaces the record that this transaction has locked.
   *
   * @throws IllegalStateException when there is none
   */
  void save(TenantRecord tenant);
}
