package io.echovault.core.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** A day that a text names, with the time when the same words give it. */
record FoundDay(LocalDate day, Optional<LocalTime> time) {
  static FoundDay of(LocalDate day) {
    return new FoundDay(day, Optional.empty());
  }
}
