package io.echovault.bench.converse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills days into the words of a case: {@code {{+3|%a %-d %b}}} is today plus three days, {@code
 * {{fri|%-d %b}}} the next Friday after today, in the format of C's strftime with English names.
 */
final class DayWords {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([^|}]+)\\|([^}]+)\\}\\}");
  private static final Pattern DIRECTIVE = Pattern.compile("%(-?.)");

  private final LocalDate today;

  DayWords(LocalDate today) {
    this.today = today;
  }

  String fill(String words) {
    return PLACE
        .matcher(words)
        .replaceAll(
            found -> Matcher.quoteReplacement(format(day(found.group(1).strip()), found.group(2))));
  }

  private LocalDate day(String word) {
    return weekday(word)
        .map(day -> today.with(TemporalAdjusters.next(day)))
        .orElseGet(() -> today.plusDays(Integer.parseInt(word)));
  }

  private static Optional<DayOfWeek> weekday(String word) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().toLowerCase(Locale.ROOT).substring(0, 3).equals(word))
        .findFirst();
  }

  private static String format(LocalDate day, String format) {
    return DIRECTIVE
        .matcher(format)
        .replaceAll(found -> Matcher.quoteReplacement(part(day, found.group(1))));
  }

  private static String part(LocalDate day, String directive) {
    return switch (directive) {
      case "a" -> written(day, "EEE");
      case "A" -> written(day, "EEEE");
      case "b" -> written(day, "MMM");
      case "B" -> written(day, "MMMM");
      case "d" -> written(day, "dd");
      case "-d" -> written(day, "d");
      case "m" -> written(day, "MM");
      case "-m" -> written(day, "M");
      case "Y" -> written(day, "uuuu");
      case "y" -> written(day, "uu");
      case "%" -> "%";
      default -> throw new IllegalArgumentException("%" + directive + " is no day format here");
    };
  }

  // C's names of months have three letters; newer JDKs write Sept in English.
  private static String written(LocalDate day, String pattern) {
    String written = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
    return pattern.length() == 3 ? written.substring(0, 3) : written;
  }
}
