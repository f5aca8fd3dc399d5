package io.echovault.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** What the page for PINs says in one language, by keys, read from a resource. */
final class UnlockTexts {
  /** The languages that there are texts for. */
  static final List<String> LANGUAGES = List.of("en", "es", "pt", "de", "fr", "it", "hi");

  private static final Map<String, UnlockTexts> ALL =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(each -> each, UnlockTexts::read));

  private final String language;
  private final Properties texts;
  private final DateTimeFormatter clock;

  private UnlockTexts(String language, Properties texts) {
    this.language = language;
    this.texts = texts;
    clock =
        DateTimeFormatter.ofPattern(
            texts.getProperty("moment.pattern"), Locale.forLanguageTag(language));
  }

  /** Those of a language; English ones for a language that has none. */
  static UnlockTexts of(String language) {
    return Optional.ofNullable(ALL.get(language))
        .orElseGet(() -> Objects.requireNonNull(ALL.get("en")));
  }

  /**
   * Those that a browser asks for, where it is not known who is there.
   *
   * @param accepted what it sends as {@code Accept-Language}, which may be anything
   */
  static UnlockTexts accepted(Optional<String> accepted) {
    try {
      return accepted
          .map(Locale.LanguageRange::parse)
          .flatMap(ranges -> Optional.ofNullable(Locale.lookupTag(ranges, LANGUAGES)))
          .map(UnlockTexts::of)
          .orElseGet(() -> of("en"));
    } catch (IllegalArgumentException notALanguage) {
      return of("en");
    }
  }

  String language() {
    return language;
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  /** The text of a key. */
  String get(String key) {
    return Optional.ofNullable(texts.getProperty(key))
        .orElseThrow(() -> new IllegalArgumentException("there is no text for " + key));
  }

  /** The same with something filled in. */
  String get(String key, String place, String filled) {
    return get(key).replace("{" + place + "}", filled);
  }

  /** How many tries are left. */
  String tries(int left) {
    return switch (left) {
      case 0 -> get("tries.none");
      case 1 -> get("tries.one");
      default -> get("tries.many", "count", Integer.toString(left));
    };
  }

  /** A moment to come, as a clock in a zone shows it, with the zone's name. */
  String moment(Instant moment, Instant now, ZoneId zone) {
    // Printed it would be a bare Z.
    ZoneId named = zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
    long minutes = Math.max(0, Duration.between(now, moment).plusSeconds(59).toMinutes());
    return get(minutes == 1 ? "moment.one" : "moment.many", "count", Long.toString(minutes))
        .replace("{clock}", clock.format(moment.atZone(named)));
  }

  private static UnlockTexts read(String language) {
    Properties lines = new Properties();
    try (InputStream resource =
        UnlockTexts.class.getResourceAsStream("unlock/" + language + ".properties")) {
      if (resource == null) {
        throw new IllegalStateException("the page's texts of " + language + " are missing");
      }
      lines.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new UnlockTexts(language, lines);
  }
}
