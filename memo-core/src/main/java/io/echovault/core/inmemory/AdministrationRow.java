package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Administration;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.TenantRecord;
import java.util.Optional;

/** The record of the tenant whose lock this transaction holds. */
final class AdministrationRow implements Administration {
  private final TenantRows rows;
  private final Changes changes;
  private final TenantId tenant;

  AdministrationRow(TenantRows rows, Changes changes, TenantId tenant) {
    this.rows = rows;
    this.changes = changes;
    this.tenant = tenant;
  }

  @Override
  public Optional<TenantRecord> find() {
    return Optional.ofNullable(rows.administration.get(tenant));
  }

  @Override
  public TenantRecord lock(TenantRecord fresh) {
    if (find().isEmpty()) {
      changes.put(rows.administration, tenant, fresh);
    }
    return find().orElseThrow();
  }

  @Override
  public void save(TenantRecord record) {
    if (find().filter(stored -> record.proof().mayReplace(stored.proof())).isEmpty()) {
      throw new IllegalStateException("there is no record of tenant " + tenant.value());
    }
    changes.put(rows.administration, tenant, record);
  }
}
