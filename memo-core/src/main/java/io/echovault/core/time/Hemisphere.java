package io.echovault.core.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** On which half of the earth a time zone lies. */
final class Hemisphere {
  private static final Instant A_JANUARY = Instant.parse("2026-01-15T12:00:00Z");

  /** Southern zones whose clocks do not tell, since they never change. */
  private static final Set<String> WITHOUT_SUMMER_TIME =
      Set.of(
          "America/Sao_Paulo",
          "America/Buenos_Aires",
          "America/Argentina/Buenos_Aires",
          "America/Montevideo",
          "America/Lima",
          "America/La_Paz",
          "Africa/Johannesburg",
          "Africa/Maputo",
          "Africa/Luanda",
          "Australia/Brisbane",
          "Australia/Perth",
          "Pacific/Auckland");

  private Hemisphere() {}

  /** Whether summer is at the turn of the year there. */
  static boolean isSouthern(ZoneId zone) {
    return WITHOUT_SUMMER_TIME.contains(zone.getId())
        || zone.getRules().isDaylightSavings(A_JANUARY);
  }
}
