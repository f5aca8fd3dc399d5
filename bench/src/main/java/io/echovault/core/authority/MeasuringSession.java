package io.echovault.core.authority;

import io.echovault.ports.vocabulary.Tier;
import java.util.EnumSet;

/**
 * A login to every tier, for measurements only. It stands in the core's own package, because nobody
 * else may hand out a clearance, and in this module, because nothing of it is shipped.
 */
public final class MeasuringSession {
  private MeasuringSession() {}

  public static Clearance everything() {
    return new Clearance(EnumSet.allOf(Tier.class));
  }
}
