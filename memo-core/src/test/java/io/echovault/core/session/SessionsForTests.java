package io.echovault.core.session;

import io.echovault.ports.vocabulary.Tier;
import java.util.EnumSet;

/** Opens everything without a login. */
public final class SessionsForTests {
  private SessionsForTests() {}

  public static Clearance everything() {
    return new Clearance(EnumSet.allOf(Tier.class));
  }
}
