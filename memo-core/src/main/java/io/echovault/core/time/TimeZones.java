package io.echovault.core.time;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.Letters;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordFile;
import io.echovault.core.text.WordList;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Sender;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which time zone somebody lives in: guessed, or as they name it. */
public final class TimeZones {
  private static final BoundedPattern OFFSET =
      BoundedPattern.compile("(utc|gmt)([+-]\\d{1,2}(:\\d\\d)?)?|[+-]\\d{1,2}(:\\d\\d)?");
  private static final BoundedPattern ONE_DIGIT = BoundedPattern.compile("([+-])(\\d)(?!\\d)");

  private static final List<String> CONTINENTS =
      List.of(
          "Africa/",
          "America/",
          "Asia/",
          "Atlantic/",
          "Australia/",
          "Europe/",
          "Indian/",
          "Pacific/");
  private static final List<String> NAMES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> CONTINENTS.stream().anyMatch(id::startsWith))
          .sorted()
          .toList();

  /** What zones' cities are called elsewhere, plain, and which zone that is. */
  private static final Map<String, String> CITIES = cities();

  private TimeZones() {}

  /** The zone of the country that the phone number or the user id names; UTC when unknown. */
  public static ZoneId guess(Sender sender) {
    return sender
        .identity(ChannelIdentity.Kind.PHONE)
        .flatMap(phone -> Countries.zoneOfPhone(phone.value()))
        .or(() -> userIds(sender).flatMap(id -> country(id).stream()).findFirst())
        .flatMap(TimeZones::zone)
        .orElse(ZoneOffset.UTC);
  }

  private static Stream<String> userIds(Sender sender) {
    return Stream.of(ChannelIdentity.Kind.USER_ID, ChannelIdentity.Kind.PARENT_USER_ID)
        .flatMap(kind -> sender.identity(kind).stream())
        .map(ChannelIdentity::value);
  }

  /** A user id begins with its country: {@code ES.1349…}. */
  private static Optional<String> country(String userId) {
    return userId.length() > 2 && userId.charAt(2) == '.'
        ? Countries.zoneOf(Letters.upper(userId.substring(0, 2)))
        : Optional.empty();
  }

  /**
   * The zone that somebody means by {@code Europe/Madrid}, {@code madrid}, {@code New York}, {@code
   * Spain}, {@code ES}, {@code UTC+2} or {@code GMT-3}; a city by its name in any of our languages.
   */
  public static Optional<ZoneId> named(String name) {
    String wanted = key(name);
    if (wanted.isEmpty() || wanted.length() > 60) {
      return Optional.empty();
    }
    if (OFFSET.matches(wanted)) {
      return zone(ONE_DIGIT.replaceAll(Letters.upper(wanted), "$1" + "0$2"));
    }
    return NAMES.stream()
        .filter(id -> key(id).equals(wanted) || city(id).equals(wanted))
        .findFirst()
        .or(() -> Optional.ofNullable(CITIES.get(wanted)))
        .or(() -> countryNamed(wanted))
        .flatMap(TimeZones::zone);
  }

  /** Every zone that is named after a place: {@code Europe/Madrid}. */
  public static List<String> names() {
    return NAMES;
  }

  /** The last part of a zone's name, plain: {@code buenos_aires}. */
  public static String city(String id) {
    return key(id.substring(id.lastIndexOf('/') + 1));
  }

  private static Map<String, String> cities() {
    Map<String, String> zones = new HashMap<>();
    for (String line : WordFile.lines(TimeZones.class, "cities.txt")) {
      int equals = line.indexOf(" = ");
      WordList.of(line.substring(equals + 3))
          .forEach(city -> zones.put(key(city), line.substring(0, equals)));
    }
    return Map.copyOf(zones);
  }

  private static String key(String name) {
    return PlainText.of(name).replace(' ', '_');
  }

  private static Optional<String> countryNamed(String wanted) {
    return Stream.of(Locale.getISOCountries())
        .filter(
            iso ->
                key(iso).equals(wanted)
                    || key(new Locale.Builder()
                            .setRegion(iso)
                            .build()
                            .getDisplayCountry(Locale.ENGLISH))
                        .equals(wanted))
        .findFirst()
        .flatMap(Countries::zoneOf);
  }

  private static Optional<ZoneId> zone(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
