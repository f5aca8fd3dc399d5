package io.echovault.core.authority;

import io.echovault.ports.vocabulary.Tier;
import java.util.EnumSet;
import java.util.Set;

/** The tiers that may be opened for somebody. Only {@link Clearances} hands one out. */
public final class Clearance {
  private final Set<Tier> tiers;

  Clearance(Set<Tier> tiers) {
    this.tiers = EnumSet.copyOf(tiers);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Clearance clearance && tiers.equals(clearance.tiers);
  }

  @Override
  public int hashCode() {
    return tiers.hashCode();
  }

  /** Whether a memory of a tier may be opened. */
  public boolean allows(Tier tier) {
    return tiers.contains(tier);
  }
}
