package io.echovault.core;

import io.echovault.core.time.AboutTimes;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Gives the bench the time that words are about, as the bot reads it. */
public final class MeasuredTimes {
  private MeasuredTimes() {}

  /** The moment that words are about, said at another. */
  public static Optional<Instant> aboutAt(String words, ZonedDateTime said) {
    return AboutTimes.aboutAt(words, said);
  }
}
