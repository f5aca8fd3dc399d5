package io.echovault.whatsapp;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Fields of a JSON object, read without trusting their types: a number serves where a string is
 * expected and the other way round. Whatever cannot serve is absent.
 */
final class Fields {
  private static final long LAST_SECOND_OF_YEAR_9999 = 253_402_300_799L;
  private static final Pattern DEGREES = Pattern.compile("[+-]?[0-9]{1,3}(\\.[0-9]{0,30})?");

  private Fields() {}

  /** Words, perhaps none, in which every surrogate has its other half. */
  static Optional<String> text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    if (value.isString()) {
      return Optional.of(wellFormed(value.stringValue()));
    }
    return value.isNumber() ? Optional.of(value.asString()) : Optional.empty();
  }

  /** Words that are not blank. */
  static Optional<String> filled(JsonNode object, String name) {
    return text(object, name).filter(words -> !words.isBlank());
  }

  /** Seconds since 1970, up to the year 9999. */
  static Optional<Instant> moment(JsonNode object, String name) {
    String seconds = text(object, name).orElse("").strip();
    if (seconds.isEmpty() || seconds.length() > 12 || !digitsOnly(seconds)) {
      return Optional.empty();
    }
    long value = Long.parseLong(seconds);
    return value > LAST_SECOND_OF_YEAR_9999
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(value));
  }

  /** Degrees between minus and plus {@code most}. */
  static OptionalDouble degrees(JsonNode object, String name, double most) {
    JsonNode value = object.path(name);
    double degrees = Double.NaN;
    if (value.isNumber()) {
      degrees = value.doubleValue();
    } else {
      String written = text(object, name).orElse("").strip();
      if (DEGREES.matcher(written).matches()) {
        degrees = Double.parseDouble(written);
      }
    }
    return Math.abs(degrees) <= most ? OptionalDouble.of(degrees) : OptionalDouble.empty();
  }

  /** A whole number that an {@code int} can hold. */
  static Optional<Integer> number(JsonNode object, String name) {
    String written = text(object, name).orElse("").strip();
    return written.length() <= 9 && digitsOnly(written) && !written.isEmpty()
        ? Optional.of(Integer.valueOf(written))
        : Optional.empty();
  }

  static boolean flag(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isBoolean() ? value.booleanValue() : text(object, name).orElse("").equals("true");
  }

  private static boolean digitsOnly(String written) {
    return written.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The same words with U+FFFD in place of every surrogate that lacks its other half. */
  static String wellFormed(String words) {
    int lone = firstLoneSurrogate(words, 0);
    if (lone < 0) {
      return words;
    }
    var repaired = new StringBuilder(words);
    while (lone >= 0) {
      repaired.setCharAt(lone, '\uFFFD');
      lone = firstLoneSurrogate(words, lone + 1);
    }
    return repaired.toString();
  }

  private static int firstLoneSurrogate(String words, int from) {
    for (int at = from; at < words.length(); at++) {
      char each = words.charAt(at);
      if (Character.isSurrogate(each)) {
        boolean pair =
            Character.isHighSurrogate(each)
                && at + 1 < words.length()
                && Character.isLowSurrogate(words.charAt(at + 1));
        if (!pair) {
          return at;
        }
        at++;
      }
    }
    return -1;
  }
}
