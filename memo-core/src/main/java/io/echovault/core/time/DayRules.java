package io.echovault.core.time;

import io.echovault.core.text.Beginnings;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;

/** The ways of naming a day. Numbers are day first unless that is impossible. */
final class DayRules {
  private static final String WEEKDAY =
      "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
          + "|lunes|martes|miercoles|jueves|viernes|sabado|domingo"
          + "|(?:segunda|terca|quarta|quinta|sexta)-feira";
  private static final String SHORT_WEEKDAY =
      "mon|tues?|wed|thu|thurs?|fri|sat|sun|segunda|terca|quarta|quinta|sexta";
  private static final String UNIT =
      "(minute|minuto|hour|hora|day|dia|week|semana|month|mes|mese|year|ano|anho)e?s?";
  private static final String AMOUNT = "(" + DayWords.NUMBER + ") " + UNIT;

  static final List<DayRule> ALL =
      List.of(
          DayRule.of(
              "2026-05-05",
              "(\\d{4})-(\\d{2})-(\\d{2})",
              (m, said) -> date(number(m, 1), number(m, 2), number(m, 3))),
          DayRule.of(
              "05/05/2026",
              "(?<![.\\d])(\\d{1,2})(?:/(\\d{1,2})/(\\d{4}|\\d{2})|([.-])(\\d{1,2})\\4(\\d{4}))(?![.]\\d)",
              (m, said) ->
                  m.group(2) != null
                      ? dayFirst(number(m, 1), number(m, 2), year(m.group(3)))
                      : dayFirst(number(m, 1), number(m, 5), number(m, 6))),
          DayRule.of(
              "on 05/05",
              "(?:on|by|until|before|due|el|dia|am|em) (\\d{1,2})/(\\d{1,2})(?!/)",
              (m, said) -> withoutYear(number(m, 1), number(m, 2), said)),
          DayRule.of(
              "5 May 2026",
              "(\\d{1,2})(?:st|nd|rd|th|o)?(?: of| de)? ("
                  + DayWords.MONTH
                  + ")[.]?(?:,? (?:de |del )?(\\d{4}))?",
              (m, said) -> named(number(m, 1), m.group(2), m.group(3), said)),
          DayRule.of(
              "May 5th, 2026",
              "("
                  + DayWords.MONTH
                  + ")[.]? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?!:\\d)(?:,? (\\d{4}))?",
              (m, said) -> named(number(m, 2), m.group(1), m.group(3), said)),
          DayRule.of(
              "in 3 days",
              "(?:in|within|dentro de|en|em|daqui a) " + AMOUNT + "|" + AMOUNT + " from now",
              (m, said) -> said.past() ? Optional.empty() : shifted(m, said, 1)),
          DayRule.of(
              "3 days ago",
              AMOUNT + " (?:ago|atras)|(?:hace|ha) " + AMOUNT,
              (m, said) -> shifted(m, said, -1)),
          day(
              "the day after tomorrow",
              "(?:the )?day after tomorrow|pasado manana|depois de amanha",
              2),
          day(
              "the day before yesterday",
              "(?:the )?day before yesterday|anteayer|antes de ayer|anteontem",
              -2),
          day(
              "tomorrow",
              "tomorrow|(?<!\\b(?:la|las|esta|una|cada|buena|por|de) )manana|amanha",
              1),
          day("yesterday", "yesterday|last night|ayer|anoche|ontem", -1),
          day(
              "today",
              "today|tonight|this (?:morning|afternoon|evening)|hoy|hoje|esta (?:noche|tarde|manana|noite)",
              0),
          DayRule.of(
              "a weekday",
              "(?:(on|this|next|last|coming|el proximo|el pasado|proxim[oa]|ultim[oa]|passad[oa]|el|na|no|nest[ae]|esta) )?("
                  + WEEKDAY
                  + ")(?: (que viene|pasado|passad[oa]|que vem))?",
              DayRules::weekday),
          DayRule.of(
              "a short weekday",
              "(on|this|next|last|coming|na|proxima|ultima|nesta) ("
                  + SHORT_WEEKDAY
                  + ")(?: (passada|que vem))?",
              DayRules::weekday));

  private static final Beginnings BEGINNINGS =
      new Beginnings(ALL.stream().map(DayRule::pattern).toList());

  private DayRules() {}

  /** The rules whose words are in a plain text, whether or not they name a day that exists. */
  static List<DayRule> in(String plain) {
    long found = BEGINNINGS.in(plain);
    return IntStream.range(0, ALL.size())
        .filter(rule -> (found >> rule & 1) == 1)
        .mapToObj(ALL::get)
        .toList();
  }

  private static DayRule day(String name, String words, int days) {
    return DayRule.of(
        name, words, (m, said) -> Optional.of(FoundDay.of(said.today().plusDays(days))));
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 2 ? 2000 + year : year;
  }

  private static Optional<FoundDay> date(int year, int month, int day) {
    try {
      return year < 1800 || year > 2999
          ? Optional.empty()
          : Optional.of(FoundDay.of(LocalDate.of(year, month, day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<FoundDay> dayFirst(int day, int month, int year) {
    return month > 12 ? date(year, day, month) : date(year, month, day);
  }

  private static Optional<FoundDay> named(int day, String month, String year, Said said) {
    int monthNumber = DayWords.month(month);
    return year == null ? withoutYear(day, monthNumber, said) : date(year(year), monthNumber, day);
  }

  /** The next such day, or the last one when something past is told; today counts as both. */
  private static Optional<FoundDay> withoutYear(int day, int month, Said said) {
    int thisYear = said.today().getYear();
    int step = said.past() ? -1 : 1;
    for (int year = thisYear; Math.abs(year - thisYear) <= 8; year += step) {
      Optional<FoundDay> found =
          dayFirst(day, month, year).filter(each -> each.day().compareTo(said.today()) * step >= 0);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<FoundDay> shifted(MatchResult match, Said said, int sign) {
    int first = match.group(1) == null ? 3 : 1;
    int amount = sign * DayWords.number(match.group(first));
    ZonedDateTime at = said.at().truncatedTo(ChronoUnit.MINUTES);
    return switch (match.group(first + 1)) {
      case "minute", "minuto" -> moment(at.plusMinutes(amount));
      case "hour", "hora" -> moment(at.plusHours(amount));
      case "day", "dia" -> Optional.of(FoundDay.of(said.today().plusDays(amount)));
      case "week", "semana" -> Optional.of(FoundDay.of(said.today().plusWeeks(amount)));
      case "month", "mes", "mese" -> Optional.of(FoundDay.of(said.today().plusMonths(amount)));
      default -> Optional.of(FoundDay.of(said.today().plusYears(amount)));
    };
  }

  private static Optional<FoundDay> moment(ZonedDateTime at) {
    return Optional.of(new FoundDay(at.toLocalDate(), Optional.of(at.toLocalTime())));
  }

  /** "Next Friday" is the Friday of next week; a bare "Friday" the one that comes, or was. */
  private static Optional<FoundDay> weekday(MatchResult match, Said said) {
    String before = match.group(1) == null ? "" : match.group(1);
    String after = match.group(3) == null ? "" : match.group(3);
    DayOfWeek weekday = DayWords.weekday(match.group(2)).orElseThrow();
    LocalDate today = said.today();
    if (before.equals("last") || (before + after).matches(".*(?:pasado|passad.|ultim.).*")) {
      return Optional.of(FoundDay.of(today.with(TemporalAdjusters.previous(weekday))));
    }
    if (before.equals("next")) {
      LocalDate nextWeek = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      return Optional.of(FoundDay.of(nextWeek.with(TemporalAdjusters.nextOrSame(weekday))));
    }
    if (before.equals("this")) {
      return Optional.of(FoundDay.of(today.with(TemporalAdjusters.nextOrSame(weekday))));
    }
    boolean ahead = !said.past() || !after.isEmpty() || before.matches("coming|.*proxim.");
    return Optional.of(
        FoundDay.of(
            today.with(
                ahead ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previous(weekday))));
  }
}
