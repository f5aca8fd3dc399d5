package io.echovault.core.time;

import io.echovault.core.text.PlainText;
import io.echovault.core.text.Readings;
import io.echovault.ports.vocabulary.Reading;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the time that a question asks about, in the languages that {@link AboutTimes} knows. */
public final class AskedTimes {
  /** A question's time stands within this. */
  private static final int LOOKED_AT = 2_000;

  private AskedTimes() {}

  /**
   * The first time that a question names, reckoned from when and where it is asked.
   *
   * @param birthday the asker's, asked for only when the question needs it
   */
  public static Optional<AskedTime> in(
      String question, ZonedDateTime askedAt, Supplier<Optional<MonthDay>> birthday) {
    return read(
        () -> {
          String plain = plain(question);
          return first(plain, Said.asked(plain, askedAt, birthday));
        });
  }

  /** The same for a question that can only be about what was, whatever its verbs are. */
  public static Optional<AskedTime> inThePast(
      String question, ZonedDateTime askedAt, Supplier<Optional<MonthDay>> birthday) {
    return read(() -> first(plain(question), Said.askedOfThePast(askedAt, birthday)));
  }

  private static Optional<AskedTime> read(Supplier<Optional<AskedTime>> reader) {
    return Readings.read(Reading.TIME, Optional.empty(), reader);
  }

  private static String plain(String question) {
    return Figures.latin(
        PlainText.of(question.substring(0, Math.min(question.length(), LOOKED_AT))));
  }

  private static Optional<AskedTime> first(String plain, Said said) {
    return TimeReader.read(plain, said).stream()
        .filter(hit -> !hit.isClock())
        .findFirst()
        .map(hit -> asked(plain, hit, said.at()));
  }

  private static AskedTime asked(String plain, TimeReader.Hit hit, ZonedDateTime askedAt) {
    String rest = (plain.substring(0, hit.start()) + plain.substring(hit.end())).strip();
    boolean since = hit.named() instanceof Named.Days days && days.since();
    return new AskedTime(
        plain.substring(hit.start(), hit.end()),
        span(hit.named(), askedAt),
        since,
        rest,
        open(rest));
  }

  private static Optional<TimeSpan> span(Named named, ZonedDateTime askedAt) {
    if (named instanceof Named.Days days) {
      LocalDate today = askedAt.toLocalDate();
      LocalDate last = days.since() && !today.isBefore(days.first()) ? today : days.last();
      return Optional.of(new TimeSpan(days.first(), last, askedAt.getZone()));
    }
    if (named instanceof Named.Moment moment) {
      LocalDate day = moment.at().toLocalDate();
      return Optional.of(new TimeSpan(day, day, askedAt.getZone()));
    }
    return Optional.empty();
  }

  private static boolean open(String rest) {
    return Token.of(rest).stream()
        .filter(token -> Character.isLetterOrDigit(token.text().codePointAt(0)))
        .allMatch(token -> TimeLanguages.generic(token.text()));
  }
}
