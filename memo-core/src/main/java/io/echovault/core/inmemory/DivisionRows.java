package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Divisions;
import io.echovault.ports.vocabulary.Division;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The divisions of the tenant whose lock this transaction holds. */
final class DivisionRows implements Divisions {
  private final TenantRows rows;
  private final Changes changes;

  DivisionRows(TenantRows rows, Changes changes) {
    this.rows = rows;
    this.changes = changes;
  }

  @Override
  public List<Division> all() {
    return rows.divisions.values().stream().sorted(Comparator.comparing(Division::slug)).toList();
  }

  @Override
  public void put(Division division) {
    changes.put(rows.divisions, division.id(), division);
  }

  @Override
  public void remove(UUID id) {
    changes.remove(rows.divisions, id);
  }
}
