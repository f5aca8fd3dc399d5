package io.echovault.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Whole days in a place.
 *
 * @param first the first day
 * @param last the last day, not before the first
 * @param zone whose days they are
 */
public record TimeSpan(LocalDate first, LocalDate last, ZoneId zone) {
  public TimeSpan {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a span does not end before it begins");
    }
  }

  /** The first moment; where the clocks skip midnight, the first one after. */
  public Instant from() {
    return first.atStartOfDay(zone).toInstant();
  }

  /** The first moment after it. */
  public Instant to() {
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }

  public boolean contains(Instant at) {
    return !at.isBefore(from()) && at.isBefore(to());
  }

  /** Whether they share a day, each by its own zone's moments. */
  public boolean overlaps(TimeSpan other) {
    return from().isBefore(other.to()) && other.from().isBefore(to());
  }
}
