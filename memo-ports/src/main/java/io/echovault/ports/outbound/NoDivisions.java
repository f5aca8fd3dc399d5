package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Division;
import java.util.List;
import java.util.UUID;

/** Stands where a store keeps no divisions. */
enum NoDivisions implements Divisions {
  INSTANCE;

  @Override
  public List<Division> all() {
    return List.of();
  }

  @Override
  public void put(Division division) {
    throw missing();
  }

  @Override
  public void remove(UUID id) {
    // There is none.
  }

  private static IllegalStateException missing() {
    return new IllegalStateException(
        "this store keeps no divisions: implement TenantScope.divisions");
  }
}
