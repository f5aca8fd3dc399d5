package io.echovault.core.time;

import io.echovault.core.time.AboutTimes.About;
import io.echovault.core.time.Said.Assumed;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Other times that words may mean, read from them again where something else is taken for granted.
 */
final class OtherTimes {
  /** A weekday without more may be the last one as well as the next. */
  private static final Duration WEEK = Duration.ofDays(7);

  private static final List<Assumed> UNUSUAL =
      List.of(Assumed.MONTH_FIRST, Assumed.OTHER_HALF, Assumed.PAST);

  private OtherTimes() {}

  /** The times that plain words may mean beside the usual one. */
  static List<About> of(String plain, ZonedDateTime saidAt, Supplier<Optional<MonthDay>> birthday) {
    Said said = Said.told(plain, saidAt, birthday);
    Optional<About> usual = AboutTimes.first(plain, said);
    List<About> others = new ArrayList<>();
    for (Assumed assumed : UNUSUAL.stream().filter(said::hangsOn).toList()) {
      usual
          .flatMap(
              read ->
                  AboutTimes.first(plain, said.assuming(assumed))
                      .filter(other -> !other.at().equals(read.at()))
                      .filter(other -> assumed != Assumed.PAST || mayBePast(read, other, said)))
          .filter(other -> others.stream().noneMatch(each -> each.at().equals(other.at())))
          .ifPresent(others::add);
    }
    return others;
  }

  /** Something past is meant at most as often as it lies nearer, or when it was in this week. */
  private static boolean mayBePast(About read, About other, Said said) {
    Duration away = distance(other.at(), said);
    return read.saysDay()
        && said.tenseIsOpen()
        && (away.compareTo(WEEK) <= 0 || away.compareTo(distance(read.at(), said)) < 0);
  }

  private static Duration distance(Instant at, Said said) {
    return Duration.between(at, said.at().toInstant()).abs();
  }

  /** Whether all words that tell something are parts of times. */
  static boolean tellsNothingElse(String plain, Said said) {
    List<TimeReader.Hit> hits = TimeReader.read(plain, said);
    return Token.of(plain).stream()
        .filter(token -> Character.isLetterOrDigit(token.text().codePointAt(0)))
        .filter(token -> hits.stream().noneMatch(hit -> isIn(token, hit)))
        .allMatch(token -> token.isFigure() || TimeLanguages.besideTimes(token.text()));
  }

  private static boolean isIn(Token token, TimeReader.Hit hit) {
    return token.start() >= hit.start() && token.end() <= hit.end();
  }
}
