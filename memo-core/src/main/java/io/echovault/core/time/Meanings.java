package io.echovault.core.time;

import java.util.Map;
import java.util.Optional;

/** The meanings that phrases can have, by the names that the language files use. */
final class Meanings {
  /** Makes a meaning of what stands after its name, as {@code -1} in {@code day -1}. */
  @FunctionalInterface
  private interface Maker {
    Meaning with(String[] words);
  }

  private static final Map<String, Maker> ALL =
      Map.ofEntries(
          Map.entry("nothing", words -> (captured, said) -> Optional.empty()),
          plain("iso", DateMeanings::iso),
          plain("dmy", DateMeanings::dayMonthYear),
          plain("dm", DateMeanings::dayMonth),
          plain("date", DateMeanings::date),
          plain("monthday", DateMeanings::dayOfMonth),
          Map.entry(
              "day", words -> (captured, said) -> DateMeanings.shifted(said, number(words, 1))),
          Map.entry(
              "either",
              words -> (captured, said) -> DateMeanings.eitherWay(said, number(words, 1))),
          plain("weekdayday", CombinedMeanings::weekdayOfMonth),
          plain("nth", CombinedMeanings::nthWeekday),
          plain("weekdayahead", CombinedMeanings::weekdayAhead),
          plain(
              "weekdayahead1",
              (captured, said) -> CombinedMeanings.weekdayAhead(captured, said, 1)),
          plain(
              "weekdayahead2",
              (captured, said) -> CombinedMeanings.weekdayAhead(captured, said, 2)),
          plain("weekdayafter", CombinedMeanings::weekdayAfterNext),
          plain("weekdaysahead", CombinedMeanings::weekdaysAhead),
          plain("weekdaysago", CombinedMeanings::weekdaysAgo),
          Map.entry(
              "nthof",
              words ->
                  (captured, said) ->
                      CombinedMeanings.nthOfMonth(captured, said, number(words, 1))),
          Map.entry(
              "weekdayof",
              words ->
                  (captured, said) ->
                      CombinedMeanings.weekdayOfWeek(captured, said, number(words, 1))),
          Map.entry(
              "dayof",
              words ->
                  (captured, said) ->
                      CombinedMeanings.dayOfMonth(captured, said, number(words, 1))),
          Map.entry(
              "feast",
              words ->
                  (captured, said) ->
                      FeastMeanings.fixed(captured, said, number(words, 1), number(words, 2))),
          Map.entry(
              "feastnth",
              words ->
                  (captured, said) ->
                      FeastMeanings.onWeekday(
                          captured, said, number(words, 1), number(words, 2), number(words, 3))),
          Map.entry(
              "easter",
              words -> (captured, said) -> FeastMeanings.movable(captured, said, number(words, 1))),
          Map.entry(
              "edgeof",
              words ->
                  (captured, said) ->
                      EdgeMeanings.ofShiftedMonth(said, words[1], number(words, 2))),
          Map.entry(
              "endofweek",
              words -> (captured, said) -> EdgeMeanings.endOfWeek(said, number(words, 1))),
          which("edge", EdgeMeanings::ofMonth),
          plain("after", DistanceMeanings::after),
          plain("beforethat", DistanceMeanings::before),
          plain("aheadhalf", DistanceMeanings::hoursAndHalf),
          Map.entry(
              "daysafter",
              words -> (captured, said) -> DistanceMeanings.after(captured, number(words, 1))),
          Map.entry("clock", words -> clock(words, true)),
          Map.entry("clockby", words -> clock(words, false)),
          Map.entry(
              "minutes",
              words -> (captured, said) -> DistanceMeanings.minutes(said, number(words, 1))),
          Map.entry(
              "inmonths",
              words -> (captured, said) -> DistanceMeanings.months(said, number(words, 1))),
          Map.entry(
              "clockfixed",
              words ->
                  (captured, said) ->
                      ClockMeanings.fixed(said, number(words, 1), number(words, 2))),
          Map.entry(
              "midnight",
              words -> (captured, said) -> ClockMeanings.midnight(captured, number(words, 1))),
          plain("ago", DistanceMeanings::ago),
          plain("ahead", DistanceMeanings::ahead),
          plain("lately", DistanceMeanings::lately),
          Map.entry(
              "period",
              words ->
                  (captured, said) ->
                      PeriodMeanings.period(said, number(words, 1), number(words, 2))),
          Map.entry(
              "weekend",
              words -> (captured, said) -> PeriodMeanings.weekend(said, number(words, 1))),
          which("weekday", DateMeanings::weekday),
          which("month", PeriodMeanings::month),
          which("season", PeriodMeanings::season),
          which("birthday", DateMeanings::birthday),
          plain("year", PeriodMeanings::year),
          plain("since", RangeMeanings::since),
          plain("range", RangeMeanings::range),
          Map.entry(
              "repeatweek",
              words ->
                  (captured, said) -> RepeatMeanings.weekday(captured, said, number(words, 1))),
          plain("repeatdaily", (captured, said) -> RepeatMeanings.daily(said)),
          plain("repeatworkdays", (captured, said) -> RepeatMeanings.workdays(said)),
          plain("repeatevery", RepeatMeanings::interval),
          plain("repeatnth", RepeatMeanings::nth),
          plain("repeatmonth", RepeatMeanings::dayOfMonth),
          plain("repeatyear", RepeatMeanings::yearly),
          plain("days", RangeMeanings::days),
          plain("monthdays", RangeMeanings::daysOfMonth),
          plain("dates", RangeMeanings::dates),
          plain("months", RangeMeanings::months),
          plain("years", RangeMeanings::years));

  /** A meaning that knows which of several is meant: last, this, next, coming, or none of them. */
  @FunctionalInterface
  private interface Which {
    Optional<Named> of(Captured captured, Said said, String which);
  }

  private Meanings() {}

  /**
   * A meaning by its name, and what stands after it.
   *
   * @throws IllegalStateException when there is none of that name
   */
  static Meaning named(String written) {
    String[] words = written.split(" ", -1);
    Maker maker = ALL.get(words[0]);
    if (maker == null) {
      throw new IllegalStateException("no time phrase can mean " + written);
    }
    return maker.with(words);
  }

  /** What stands after the name: until which hour noon is past, and how the minutes count. */
  private static Meaning clock(String[] words, boolean alone) {
    int afternoonUntil = number(words, 1);
    String how = words.length > 2 ? words[2] : "";
    return (captured, said) -> ClockMeanings.clock(captured, said, afternoonUntil, how, alone);
  }

  private static Map.Entry<String, Maker> plain(String name, Meaning meaning) {
    return Map.entry(name, words -> meaning);
  }

  private static Map.Entry<String, Maker> which(String name, Which meaning) {
    return Map.entry(
        name,
        words -> (captured, said) -> meaning.of(captured, said, words.length > 1 ? words[1] : ""));
  }

  private static int number(String[] words, int place) {
    return Integer.parseInt(words[place]);
  }
}
