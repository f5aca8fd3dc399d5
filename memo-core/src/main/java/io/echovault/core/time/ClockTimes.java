package io.echovault.core.time;

import io.echovault.core.text.Beginnings;
import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a time of day in plain text. */
final class ClockTimes {
  /**
   * One way of writing a time: group "hour", maybe "minute" and "half".
   *
   * @param alone whether it is surely a time also when no day is named
   * @param bareHourIsAfternoonUntil an hour up to this one, without "am" or "pm", is meant after
   *     noon; 0 for none
   */
  private record Writing(BoundedPattern pattern, boolean alone, int bareHourIsAfternoonUntil) {}

  private static final String NUMBER = "(?<hour>\\d{1,2}|" + TimeLanguages.HOUR + ")";
  private static final String HALF = "(?:(?: y | e )(?<half>media|meia|cuarto))?";
  private static final String AFTER_AT =
      "(?= ?$|[,;!)]|[.](?!\\d)|[?]|"
          + " (?:in|on|with|for|and|at|today|tomorrow|tonight|sharp|next|this|i|we|to"
          + "|mon|tue|wed|thu|fri|sat|sun)\\w*(?!\\w))";

  private static final List<Writing> WRITINGS =
      List.of(
          writing(
              "(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))? ?(?<half>am|pm|a[.]m[.]?|p[.]m[.]?)",
              true, 0),
          writing("(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2})?(?<half>)", true, 5),
          writing(
              "(?:a las?|as|at) (?<hour>\\d{1,2}) ?h(?:oras?)? ?(?<minute>\\d{2})?" + HALF,
              true,
              0),
          writing("(?<hour>\\d{1,2}) ?h(?<minute>\\d{2})?(?<half>)", false, 0),
          writing("(?<hour>\\d{1,2}) uhr(?: (?<minute>\\d{2}))?(?<half>)", true, 0),
          writing("(?<hour>\\d{1,2}) heures?(?: (?<minute>\\d{2}))?(?<half>)", false, 0),
          writing("a las? " + NUMBER + "(?<minute>)" + HALF, true, 7),
          writing("as (?<hour>\\d{1,2})(?<minute>)(?:(?: e )(?<half>meia))", true, 7),
          writing(
              "(?:at|around) " + NUMBER + "(?<minute>)(?<half>)(?: o'clock)?" + AFTER_AT, true, 7),
          writing("(?<hour>\\d{1,2})(?<minute>)(?<half>) o'clock", true, 7));

  private static final BoundedPattern NOON =
      BoundedPattern.compile(
          "(?<!after)(?<!\\p{L})(?:noon|midday|mediodia|meio-dia|meio dia)(?!\\p{L})");
  private static final Beginnings BEGINNINGS =
      new Beginnings(
          Stream.concat(WRITINGS.stream().map(Writing::pattern), Stream.of(NOON)).toList());

  private ClockTimes() {}

  /**
   * The first time of day.
   *
   * @param said how the words were said
   * @param dayNamed whether a day is named beside it, so that less is needed to be sure
   */
  static Optional<LocalTime> find(String plain, Said said, boolean dayNamed) {
    Beginnings.Found found = BEGINNINGS.in(plain);
    for (int i = 0; i < WRITINGS.size(); i++) {
      Writing writing = WRITINGS.get(i);
      boolean looked = found.has(i) && (dayNamed || writing.alone());
      BoundedMatcher matcher = writing.pattern().matcher(plain);
      while (looked && matcher.find()) {
        Optional<LocalTime> time = time(matcher, writing, said);
        if (time.isPresent()) {
          return time;
        }
      }
    }
    boolean noon = found.has(WRITINGS.size());
    return noon ? Optional.of(LocalTime.NOON) : Optional.empty();
  }

  private static Optional<LocalTime> time(BoundedMatcher found, Writing writing, Said said) {
    int hour = TimeLanguages.number(found.group("hour"));
    String half = text(found.group("half"));
    int minute = minute(text(found.group("minute")), half);
    if (half.startsWith("p") || half.startsWith("a")) {
      return hour < 1 || hour > 12
          ? Optional.empty()
          : at(hour % 12 + (half.startsWith("p") ? 12 : 0), minute);
    }
    boolean bare = hour >= 1 && hour < 12 && !found.group("hour").startsWith("0");
    boolean usual = hour <= writing.bareHourIsAfternoonUntil();
    boolean open = writing.bareHourIsAfternoonUntil() > 0 && minute == 0 && said.otherHalf();
    boolean afternoon = said.afterNoon() || (usual != open && !said.inTheMorning());
    return at(bare && afternoon ? hour + 12 : hour, minute);
  }

  private static int minute(String digits, String half) {
    return switch (half) {
      case "media", "meia" -> 30;
      case "cuarto" -> 15;
      default -> digits.isEmpty() ? 0 : Integer.parseInt(digits);
    };
  }

  private static Optional<LocalTime> at(int hour, int minute) {
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }

  private static String text(String group) {
    return group == null ? "" : group;
  }

  private static Writing writing(String regex, boolean alone, int afternoonUntil) {
    BoundedPattern pattern =
        BoundedPattern.compile("(?<![\\p{L}\\p{N}:.])(?:" + regex + ")(?![\\p{L}\\p{N}])");
    return new Writing(pattern, alone, afternoonUntil);
  }
}
