package io.echovault.core.command;

import io.echovault.core.time.AboutTimes.About;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A weekday alone, typed for something in a later week, is the one of that week: what is on 7
 * December and is moved to "Tuesday" in November is then on the 8th.
 */
final class SameWeek {
  private static final int NOON = 12;

  private SameWeek() {}

  /**
   * The time that was typed, in the week that is meant.
   *
   * @param before when it was to be
   * @param typed what the words say at the moment they were typed
   */
  static About of(Turn turn, String words, Instant before, About typed) {
    LocalDate monday =
        before
            .atZone(turn.zone())
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (!typed.saysDay() || !day(turn, typed).isBefore(monday)) {
      return typed;
    }
    // A weekday is the same day from two days before that week; "tomorrow" is not.
    Optional<About> there = at(turn, words, monday.minusDays(1));
    Optional<About> earlier = at(turn, words, monday.minusDays(2));
    return there
        .filter(about -> day(turn, about).getDayOfWeek() == day(turn, typed).getDayOfWeek())
        .filter(about -> earlier.map(each -> day(turn, each)).equals(there.map(e -> day(turn, e))))
        .orElse(typed);
  }

  private static Optional<About> at(Turn turn, String words, LocalDate day) {
    ZonedDateTime noon = day.atTime(NOON, 0).atZone(turn.zone());
    return turn.about(words, noon.toInstant());
  }

  private static LocalDate day(Turn turn, About about) {
    return about.at().atZone(turn.zone()).toLocalDate();
  }
}
