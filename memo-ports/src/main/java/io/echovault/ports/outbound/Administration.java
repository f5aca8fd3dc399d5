package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.TenantRecord;
import java.util.Optional;

/**
 * What is kept of a tenant itself.
 *
 * <p>Versions: a record whose proof has a version of 1 or more takes the place of the version
 * before it only, or of nothing; one without a proof replaces whatever is there.
 */
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
   * @throws IllegalStateException when there is none, or not of the version that is replaced
   */
  void save(TenantRecord tenant);
}
