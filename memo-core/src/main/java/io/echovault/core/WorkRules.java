package io.echovault.core;

import io.echovault.core.text.MessageWork;
import io.echovault.ports.outbound.ReadingFaults;
import io.echovault.ports.outbound.WorkClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How much work a message may take.
 *
 * @param clock what the work is measured by; empty for the time of day
 */
record WorkRules(Optional<WorkClock> clock, Duration deadline, ReadingFaults faults) {
  static final WorkRules USUAL =
      new WorkRules(Optional.empty(), Duration.ofSeconds(8), ReadingFaults.none());

  WorkRules with(WorkClock other) {
    return new WorkRules(Optional.of(other), deadline, faults);
  }

  WorkRules with(Duration other) {
    return new WorkRules(clock, other, faults);
  }

  WorkRules with(ReadingFaults other) {
    return new WorkRules(clock, deadline, other);
  }

  MessageWork.Limits limits(InstantSource instants) {
    WorkClock measured = clock.orElse(() -> Duration.between(Instant.EPOCH, instants.instant()));
    return new MessageWork.Limits(measured, deadline, faults);
  }
}
