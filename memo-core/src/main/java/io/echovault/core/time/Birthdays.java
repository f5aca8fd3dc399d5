package io.echovault.core.time;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;

/** Finds where somebody tells their own birthday. */
public final class Birthdays {
  private static final BoundedPattern TOLD =
      BoundedPattern.compile(
          "(?<![\\p{L}\\p{N}])(?:my birthday(?: is|'s|:)|i was born"
              + "|mi cumpleanos (?:es|cae)|naci el"
              + "|(?:o )?meu aniversario e|faco anos|nasci"
              + "|mein geburtstag ist"
              + "|mon anniversaire (?:est|c'est)|je suis nee? le)(?![\\p{L}\\p{N}])");

  private static final int LOOKED_AT = 400;

  private Birthdays() {}

  /** The day, if the words tell it; a date without its year is enough. */
  public static Optional<MonthDay> told(String text, Instant saidAt, ZoneId zone) {
    String plain = PlainText.of(text.substring(0, Math.min(text.length(), LOOKED_AT)));
    boolean told = TOLD.matcher(plain).find();
    return told
        ? AboutTimes.about(text, saidAt.atZone(zone), Optional::empty)
            .map(AboutTimes.About::days)
            .filter(days -> days.first().equals(days.last()))
            .map(TimeSpan::first)
            .map(Birthdays::monthDay)
        : Optional.empty();
  }

  private static MonthDay monthDay(LocalDate day) {
    return MonthDay.from(day);
  }
}
