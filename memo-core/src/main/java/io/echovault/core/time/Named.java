package io.echovault.core.time;

import io.echovault.ports.vocabulary.Repetition;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** What a phrase names. */
sealed interface Named {

  /**
   * One or more whole days.
   *
   * @param first the first day
   * @param last the last day
   * @param point the day that stands for all of them
   * @param since whether it goes on from the first day without an end
   */
  record Days(LocalDate first, LocalDate last, LocalDate point, boolean since) implements Named {
    static Days one(LocalDate day) {
      return new Days(day, day, day, false);
    }

    static Days of(LocalDate first, LocalDate last) {
      return new Days(first, last, first, false);
    }

    boolean isOne() {
      return first.equals(last) && !since;
    }
  }

  /** Something that comes again by a rule, from a day on. */
  record Repeats(Repetition rule, LocalDate first) implements Named {}

  /** A moment, exact to the minute. */
  record Moment(ZonedDateTime at) implements Named {}

  /**
   * A time of day.
   *
   * @param beside whether it is one when a day is named
   * @param alone whether it is surely one also when no day is named
   */
  record Clock(LocalTime time, boolean beside, boolean alone) implements Named {}

  /** A day that is not in any calendar, as 31 February. */
  record NoSuchDay() implements Named {}
}
