package io.echovault.ports.vocabulary;

import java.util.Optional;

/**
 * What somebody is in their tenant.
 *
 * @param department the one they are in; empty for none
 */
public record Membership(Role role, Standing standing, Optional<DepartmentId> department) {

  /** Somebody who is served and in no department. */
  public static Membership of(Role role) {
    return new Membership(role, Standing.ACTIVE, Optional.empty());
  }

  /** The same with another standing. */
  public Membership with(Standing changed) {
    return new Membership(role, changed, department);
  }

  /** Whether they are served. */
  public boolean active() {
    return standing == Standing.ACTIVE;
  }
}
