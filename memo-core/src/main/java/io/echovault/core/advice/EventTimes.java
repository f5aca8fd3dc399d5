package io.echovault.core.advice;

import io.echovault.core.time.AboutTimes;
import io.echovault.core.time.TimeSpan;
import io.echovault.ports.vocabulary.MessageOpinion;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The time that a language model reads in words, if the words say so. */
final class EventTimes {
  private static final long MOST_YEARS = 50;

  private EventTimes() {}

  /** Empty unless the words that name the time stand in the message as they are given. */
  static Optional<AboutTimes.About> of(MessageOpinion opinion, String words, ZonedDateTime saidAt) {
    return opinion
        .event()
        .filter(event -> !event.span().isBlank() && words.contains(event.span().strip()))
        .filter(
            event ->
                Math.abs(ChronoUnit.YEARS.between(saidAt.toLocalDateTime(), event.at()))
                    <= MOST_YEARS)
        .map(
            event -> {
              LocalDate day = event.at().toLocalDate();
              boolean clock = !event.at().toLocalTime().equals(LocalTime.MIDNIGHT);
              return new AboutTimes.About(
                  event.at().atZone(saidAt.getZone()).toInstant(),
                  new TimeSpan(day, day, saidAt.getZone()),
                  true,
                  clock,
                  Optional.empty());
            });
  }
}
