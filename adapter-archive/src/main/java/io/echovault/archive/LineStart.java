package io.echovault.archive;

import io.echovault.ports.vocabulary.WrittenDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a message begins: {@code 22/11/26, 17:59 - …} as Android writes it, {@code [22/11/26,
 * 17:59:03] …} as an iPhone does, or {@code 22/11/26, 17:59:03: …} as older iPhones did. Figures
 * may be those of Arabic or Persian, with marks of direction among them. Which number is the day is
 * not known yet. Does not print what follows.
 *
 * @param date its date and time
 * @param bracketed whether it is the iPhone's form
 * @param rest what follows on the line
 */
record LineStart(WrittenDate date, boolean bracketed, String rest) {
  /** No beginning is longer, so no more of a line is looked at. */
  private static final int LONGEST = 80;

  private static final char ARABIC_COMMA = '\u060C';

  private static final String SPACE = "[ \u00A0\u2007\u2009\u202F]";
  private static final String DATE =
      "(?<first>\\d{1,4})(?<separator>[./-])"
          + SPACE
          + "?(?<second>\\d{1,2})\\k<separator>"
          + SPACE
          + "?(?<third>\\d{1,4})\\.?";
  private static final String BETWEEN =
      ",?(?:" + SPACE + "(?:à|a las|às|um|at|kl\\.?|klo))?" + SPACE;
  private static final String TIME =
      "(?<hour>\\d{1,2})(?:[:.]|"
          + SPACE
          + "h"
          + SPACE
          + ")(?<minute>\\d{2})(?:[:.](?<seconds>\\d{2}))?"
          + "(?:"
          + SPACE
          + "?(?:(?<half>[AaPp])\\.?"
          + SPACE
          + "?[Mm]\\.?|(?<arabic>[\u0635\u0645])))?";
  private static final Pattern ANDROID = Pattern.compile(DATE + BETWEEN + TIME + " ?[-–] ");
  private static final Pattern OLD_IPHONE = Pattern.compile(DATE + BETWEEN + TIME + ": ");
  private static final Pattern IPHONE = Pattern.compile("\\[" + DATE + BETWEEN + TIME + "\\] ?");

  /** The beginning of a message, if a line is one. */
  static Optional<LineStart> of(String line) {
    String head = latin(line.substring(0, Math.min(line.length(), LONGEST)));
    Matcher android = ANDROID.matcher(head);
    if (android.lookingAt()) {
      return read(android, line, false);
    }
    Matcher iPhone = IPHONE.matcher(head);
    if (iPhone.lookingAt()) {
      return read(iPhone, line, true);
    }
    Matcher old = OLD_IPHONE.matcher(head);
    return old.lookingAt() && old.group("seconds") != null
        ? read(old, line, false)
        : Optional.empty();
  }

  /** The same without marks of direction, with Latin figures and commas. */
  private static String latin(String head) {
    if (head.chars().allMatch(each -> each < 128)) {
      return head;
    }
    StringBuilder latin = new StringBuilder(head.length());
    for (int at = 0; at < head.length(); at++) {
      char each = head.charAt(at);
      if (isMark(each)) {
        continue;
      }
      boolean figure = each > 127 && Character.isDigit(each);
      latin.append(
          figure ? (char) ('0' + Character.digit(each, 10)) : each == ARABIC_COMMA ? ',' : each);
    }
    return latin.toString();
  }

  private static boolean isMark(char each) {
    return each == '\u200E'
        || each == '\u200F'
        || each == '\uFEFF'
        || (each >= '\u202A' && each <= '\u202E')
        || (each >= '\u2066' && each <= '\u2069');
  }

  /** Where in a line as it is written so many characters of its {@link #latin} form end. */
  private static int end(String line, int latin) {
    int at = 0;
    for (int left = latin; left > 0; at++) {
      left -= isMark(line.charAt(at)) ? 0 : 1;
    }
    return at;
  }

  private static Optional<LineStart> read(Matcher found, String line, boolean bracketed) {
    int hour = Integer.parseInt(found.group("hour"));
    Optional<String> half =
        Optional.ofNullable(found.group("half"))
            .or(
                () ->
                    Optional.ofNullable(found.group("arabic"))
                        .map(each -> each.equals("\u0645") ? "p" : "a"));
    if (half.isPresent()) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      hour = hour % 12 + (half.get().equalsIgnoreCase("p") ? 12 : 0);
    }
    int minute = Integer.parseInt(found.group("minute"));
    if (hour > 23 || minute > 59) {
      return Optional.empty();
    }
    int seconds = Optional.ofNullable(found.group("seconds")).map(Integer::parseInt).orElse(0);
    return Optional.of(
        new LineStart(
            new WrittenDate(
                found.group("first"),
                found.group("second"),
                found.group("third"),
                found.group("separator").charAt(0),
                LocalTime.of(hour, minute, Math.min(seconds, 59))),
            bracketed,
            line.substring(end(line, found.end()))));
  }

  @Override
  public String toString() {
    return "LineStart";
  }
}
