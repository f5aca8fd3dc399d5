package io.echovault.core.authority;

import io.echovault.ports.vocabulary.Tier;
import java.util.EnumSet;

/** Opens everything without a login. */
public final class ClearancesForTests {
  private ClearancesForTests() {}

  public static Clearance everything() {
    return new Clearance(EnumSet.allOf(Tier.class));
  }
}
