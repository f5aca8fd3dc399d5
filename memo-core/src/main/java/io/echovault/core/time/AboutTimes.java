package io.echovault.core.time;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.Readings;
import io.echovault.ports.vocabulary.Reading;
import io.echovault.ports.vocabulary.Repetition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the time that a text is about, in the seven languages of the replies. {@code 05/06/2026} is
 * the fifth of June, also for people from the United States. An hour that the clocks skip is taken
 * as much later as they skip; of an hour that comes twice the first is meant.
 */
public final class AboutTimes {
  /** Times further in than this are not looked for. */
  private static final int LOOKED_AT = 4_000;

  /** Whether words name a time does not hang on when they are said. */
  private static final ZonedDateTime SOME_DAY =
      ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private static final BoundedPattern ISO_SEPARATOR =
      BoundedPattern.compile("(?<=\\d)t(?=\\d\\d:)");

  /** Fewer figures are no telephone number. */
  private static final int FEWEST_DIALLED = 8;

  /** Four or more groups of figures, all divided in the same way: dates have three. */
  private static final BoundedPattern DIALLED =
      BoundedPattern.compile(
          "(?<![\\p{L}\\d./:-])\\d{2,4}([ .-])\\d{2,4}(?:\\1\\d{2,4}){2,8}(?![\\d:/])");

  private AboutTimes() {}

  /**
   * A time as a memory has it.
   *
   * @param at the moment; the start of the day, or of the first day, when no hour is named
   * @param days the day or days around it
   * @param saysDay whether the words name a day
   * @param saysClock whether the words name a time of day
   * @param repetition how it comes again
   */
  public record About(
      Instant at,
      TimeSpan days,
      boolean saysDay,
      boolean saysClock,
      Optional<Repetition> repetition) {}

  /** The same as {@link #about}, its moment only, for somebody whose birthday is not known. */
  public static Optional<Instant> aboutAt(String text, ZonedDateTime saidAt) {
    return about(text, saidAt, Optional::empty).map(About::at);
  }

  /**
   * The first time that a text names, reckoned from when and where it was said. A day that does not
   * exist is none, and neither is a time from which something goes on without an end.
   *
   * @param birthday the speaker's, asked for only when the text needs it
   */
  public static Optional<About> about(
      String text, ZonedDateTime saidAt, Supplier<Optional<MonthDay>> birthday) {
    return Readings.read(Reading.TIME, Optional.empty(), () -> first(text, saidAt, birthday));
  }

  /**
   * The other times that the words may mean as well, the likelier first: none where the time that
   * {@link #about} reads is certain.
   */
  public static List<About> others(
      String text, ZonedDateTime saidAt, Supplier<Optional<MonthDay>> birthday) {
    return Readings.read(
        Reading.TIME, List.of(), () -> OtherTimes.of(plain(text), saidAt, birthday));
  }

  /** Whether a text names a time. */
  public static boolean namesATime(String text) {
    return aboutAt(text, SOME_DAY).isPresent();
  }

  /** Whether a text names a time and tells nothing else, as "on Friday at 8" does. */
  public static boolean isOnlyATime(String text) {
    return Readings.read(
        Reading.TIME,
        false,
        () -> {
          String plain = plain(text);
          Said said = Said.told(plain, SOME_DAY, Optional::empty);
          return first(plain, said).isPresent() && OtherTimes.tellsNothingElse(plain, said);
        });
  }

  /**
   * A text in lower case, without accents, with {@code *} for each letter of the times that it
   * names.
   */
  public static String withoutTimes(String text) {
    String plain = plain(text);
    return Readings.read(
        Reading.TIME,
        plain,
        () -> {
          StringBuilder without = new StringBuilder(plain);
          for (TimeReader.Hit hit :
              TimeReader.read(plain, Said.told(plain, SOME_DAY, Optional::empty))) {
            for (int at = hit.start(); at < hit.end(); at++) {
              without.setCharAt(at, '*');
            }
          }
          return without.toString();
        });
  }

  private static Optional<About> first(
      String text, ZonedDateTime saidAt, Supplier<Optional<MonthDay>> birthday) {
    String plain = plain(text);
    return first(plain, Said.told(plain, saidAt, birthday));
  }

  private static String plain(String text) {
    String read =
        Figures.latin(PlainText.of(text.substring(0, Math.min(text.length(), LOOKED_AT))));
    return withoutDialled(ISO_SEPARATOR.matcher(read).replaceAll(" "));
  }

  /** The first time that plain words name. */
  static Optional<About> first(String plain, Said said) {
    List<TimeReader.Hit> hits = TimeReader.read(plain, said);
    List<TimeReader.Hit> dated = hits.stream().filter(hit -> !hit.isClock()).toList();
    if (dated.isEmpty()) {
      return clock(hits, plain, said, false)
          .filter(time -> !said.standing())
          .map(time -> nearest(time, said));
    }
    return NamedDay.of(dated)
        .map(named -> about(named, clock(hits, plain, said, true), said.at()))
        .map(
            about -> isYearly(dated, about, plain) ? repeating(about, Repetition.yearly()) : about);
  }

  /** The same with marks for the figures of telephone numbers; no place in it moves. */
  private static String withoutDialled(String plain) {
    if (plain.chars().filter(Character::isDigit).limit(FEWEST_DIALLED).count() < FEWEST_DIALLED) {
      return plain;
    }
    StringBuilder without = new StringBuilder(plain);
    BoundedMatcher matcher = DIALLED.matcher(plain);
    while (matcher.find()) {
      for (int at = matcher.start(); at < matcher.end(); at++) {
        without.setCharAt(at, '*');
      }
    }
    return without.toString();
  }

  /** The first time of day that a phrase names, or else that figures do. */
  private static Optional<LocalTime> clock(
      List<TimeReader.Hit> hits, String plain, Said said, boolean dayNamed) {
    List<TimeReader.Hit> clocks =
        hits.stream().filter(hit -> isClock(hit, dayNamed)).limit(2).toList();
    boolean noonBeforeAnHour =
        clocks.size() > 1
            && clocks.get(0).captured().has(Slot.NOON)
            && clocks.get(1).start() - clocks.get(0).end() <= 1;
    return clocks.stream()
        .skip(noonBeforeAnHour ? 1 : 0)
        .map(hit -> ((Named.Clock) hit.named()).time())
        .findFirst()
        .or(() -> ClockTimes.find(plain, said, dayNamed));
  }

  private static boolean isClock(TimeReader.Hit hit, boolean dayNamed) {
    return hit.named() instanceof Named.Clock clock && (dayNamed ? clock.beside() : clock.alone());
  }

  private static About about(Named named, Optional<LocalTime> clock, ZonedDateTime saidAt) {
    if (named instanceof Named.Repeats repeats) {
      About first = about(Named.Days.one(repeats.first()), clock, saidAt);
      return repeating(
          first.saysClock() && first.at().isBefore(saidAt.toInstant())
              ? about(Named.Days.one(afterFirst(repeats)), clock, saidAt)
              : first,
          repeats.rule());
    }
    if (named instanceof Named.Days days) {
      Optional<LocalTime> time = days.isOne() ? clock : Optional.empty();
      Instant at =
          time.map(each -> days.point().atTime(each).atZone(saidAt.getZone()))
              .orElseGet(() -> days.point().atStartOfDay(saidAt.getZone()))
              .toInstant();
      TimeSpan span = new TimeSpan(days.first(), days.last(), saidAt.getZone());
      return new About(at, span, true, time.isPresent(), Optional.empty());
    }
    return at(((Named.Moment) named).at(), true);
  }

  /** The second day of what comes again; the first where no other is near. */
  private static LocalDate afterFirst(Named.Repeats repeats) {
    LocalDate first = repeats.first();
    return first
        .plusDays(1)
        .datesUntil(first.plusYears(2))
        .filter(day -> repeats.rule().comesOn(day, first))
        .findFirst()
        .orElse(first);
  }

  private static About at(ZonedDateTime moment, boolean saysDay) {
    LocalDate day = moment.toLocalDate();
    return new About(
        moment.toInstant(),
        new TimeSpan(day, day, moment.getZone()),
        saysDay,
        true,
        Optional.empty());
  }

  /** Whether a birthday or the like is told with its day and month. */
  private static boolean isYearly(List<TimeReader.Hit> dated, About about, String plain) {
    return about.repetition().isEmpty()
        && about.days().first().equals(about.days().last())
        && dated.stream().anyMatch(hit -> hit.captured().saysDate())
        && TimeLanguages.yearly(plain);
  }

  private static About repeating(About first, Repetition rule) {
    return new About(
        first.at(), first.days(), first.saysDay(), first.saysClock(), Optional.of(rule));
  }

  /** A time without a day is the next one, or the last one when something past is told. */
  private static About nearest(LocalTime time, Said said) {
    LocalDate today = said.today();
    ZonedDateTime at = today.atTime(time).atZone(said.at().getZone());
    if (said.past() && at.isAfter(said.at())) {
      at = today.minusDays(1).atTime(time).atZone(said.at().getZone());
    } else if (!said.past() && at.isBefore(said.at())) {
      at = today.plusDays(1).atTime(time).atZone(said.at().getZone());
    }
    return at(at, false);
  }
}
