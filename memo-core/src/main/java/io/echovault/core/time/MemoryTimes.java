package io.echovault.core.time;

import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Repetition;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;

/** When a memory was said, and when what it tells happens. */
public final class MemoryTimes {
  /** The order in which memories were said; of two at one moment the one of the lower number. */
  public static final Comparator<Memory> AS_SAID =
      Comparator.comparing(Memory::saidAt).thenComparing(Memory::number);

  /** What a memory is about goes on for a year at most, a leap year and a change of clocks. */
  private static final Duration LONGEST = Duration.ofDays(367);

  private MemoryTimes() {}

  /** Whether a memory was said in some days, or is about one of them. */
  public static boolean touches(Memory memory, TimeSpan span) {
    return span.contains(memory.saidAt()) || isAboutAnyOf(memory, span);
  }

  /** Whether what a memory tells happens in some days. */
  public static boolean isAboutAnyOf(Memory memory, TimeSpan span) {
    return memory.aboutAt().filter(at -> isAbout(memory, at, span)).isPresent();
  }

  /** The moment in some days for which a memory belongs there: what it is about, or when said. */
  public static Instant within(Memory memory, TimeSpan span) {
    return memory
        .aboutAt()
        .filter(span::contains)
        .or(() -> comesAgain(memory, span))
        .orElse(memory.saidAt());
  }

  /** The first moment in some days at which what a memory is about comes again. */
  private static Optional<Instant> comesAgain(Memory memory, TimeSpan span) {
    if (memory.aboutAt().isEmpty() || memory.repetition().isEmpty()) {
      return Optional.empty();
    }
    ZonedDateTime first = memory.aboutAt().get().atZone(memory.zone());
    Repetition rule = memory.repetition().get();
    return span.first()
        .datesUntil(span.last().plusDays(1))
        .limit(LONGEST.toDays())
        .filter(day -> rule.comesOn(day, first.toLocalDate()))
        .findFirst()
        .map(day -> day.atTime(first.toLocalTime()).atZone(memory.zone()).toInstant());
  }

  private static boolean isAbout(Memory memory, Instant at, TimeSpan span) {
    if (span.contains(at) || comesAgain(memory, span).isPresent()) {
      return true;
    }
    Duration before = Duration.between(at, span.from());
    return before.abs().compareTo(LONGEST) <= 0
        && days(memory).filter(days -> days.overlaps(span)).isPresent();
  }

  /**
   * The days that a memory is about, read from its words again; empty when its time was put right
   * since, so that its words name another one.
   */
  public static Optional<TimeSpan> days(Memory memory) {
    ZonedDateTime saidAt = memory.saidAt().atZone(memory.zone());
    return AboutTimes.about(memory.text(), saidAt, Optional::empty)
        .map(AboutTimes.About::days)
        .filter(days -> memory.aboutAt().filter(at -> !days.contains(at)).isEmpty());
  }
}
