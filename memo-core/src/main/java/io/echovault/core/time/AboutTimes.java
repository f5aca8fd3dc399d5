package io.echovault.core.time;

import io.echovault.core.text.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the time that a text is about, in English, Spanish and Portuguese. {@code 05/06/2026} is
 * the fifth of June, also for people from the United States.
 */
public final class AboutTimes {
  /** Times further in than this are not looked for. */
  private static final int LOOKED_AT = 4_000;

  private static final Pattern ISO_SEPARATOR = Pattern.compile("(?<=\\d)t(?=\\d\\d:)");

  private record Hit(int start, int end, FoundDay found) {}

  private AboutTimes() {}

  /**
   * The first time that a text names, reckoned from when and where it was said; the start of the
   * day when it names a day only. A day that does not exist is none.
   */
  public static Optional<Instant> aboutAt(String text, ZonedDateTime saidAt) {
    String read = PlainText.of(text.substring(0, Math.min(text.length(), LOOKED_AT)));
    String plain = ISO_SEPARATOR.matcher(read).replaceAll(" ");
    List<DayRule> days = DayRules.in(plain);
    if (!days.isEmpty()) {
      Said said = Said.of(plain, saidAt);
      return days.stream()
          .flatMap(rule -> hit(rule, plain, said).stream())
          .min(Comparator.comparingInt(Hit::start).thenComparing(hit -> -hit.end()))
          .map(hit -> moment(hit.found(), plain, saidAt));
    }
    return ClockTimes.find(plain, false).map(time -> nearest(time, Said.of(plain, saidAt)));
  }

  private static Optional<Hit> hit(DayRule rule, String plain, Said said) {
    Matcher matcher = rule.pattern().matcher(plain);
    while (matcher.find()) {
      Optional<FoundDay> day = rule.day().apply(matcher, said);
      if (day.isPresent()) {
        return day.map(found -> new Hit(matcher.start(), matcher.end(), found));
      }
    }
    return Optional.empty();
  }

  private static Instant moment(FoundDay found, String plain, ZonedDateTime saidAt) {
    return found
        .time()
        .or(() -> ClockTimes.find(plain, true))
        .map(time -> found.day().atTime(time).atZone(saidAt.getZone()))
        .orElseGet(() -> found.day().atStartOfDay(saidAt.getZone()))
        .toInstant();
  }

  /** A time without a day is the next one, or the last one when something past is told. */
  private static Instant nearest(LocalTime time, Said said) {
    LocalDate today = said.today();
    ZonedDateTime at = today.atTime(time).atZone(said.at().getZone());
    if (said.past() && at.isAfter(said.at())) {
      at = today.minusDays(1).atTime(time).atZone(said.at().getZone());
    } else if (!said.past() && at.isBefore(said.at())) {
      at = today.plusDays(1).atTime(time).atZone(said.at().getZone());
    }
    return at.toInstant();
  }
}
