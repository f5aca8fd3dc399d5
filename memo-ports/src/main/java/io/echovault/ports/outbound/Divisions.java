package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Division;
import java.util.List;
import java.util.UUID;

/**
 * What one tenant is divided into: an organisation into departments, the platform ({@link
 * io.echovault.ports.vocabulary.TenantId#PLATFORM}) into organisations.
 */
public interface Divisions {

  /** All of them, in the order of their slugs by code points. */
  List<Division> all();

  /** Keeps a division in place of what had its id, whatever version that is. */
  void put(Division division);

  /** Removes one, if it is there. */
  void remove(UUID id);

  /** No divisions: there are no organisations here. */
  static Divisions none() {
    return NoDivisions.INSTANCE;
  }
}
