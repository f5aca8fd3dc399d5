package io.echovault.core.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts of one language by their keys, read from a resource named after the language. */
final class Texts {
  /** The languages that there are texts for. */
  static final List<String> LANGUAGES = List.of("en", "es", "pt", "de", "fr", "it", "hi");

  private static final Map<String, Texts> ALL =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(each -> each, Texts::read));

  private final String language;
  private final Map<String, Template> byKey;
  private final Dates dates;

  private Texts(String language, Map<String, Template> byKey) {
    this.language = language;
    this.byKey = Map.copyOf(byKey);
    this.dates = new Dates(this);
  }

  /** Those of a language; English ones for a language that has none. */
  static Texts of(String language) {
    return Optional.ofNullable(ALL.get(language))
        .or(() -> Optional.ofNullable(ALL.get("en")))
        .orElseThrow();
  }

  /**
   * The text of a key.
   *
   * @throws IllegalArgumentException when there is none, which a test rules out
   */
  Template get(String key) {
    Template template = byKey.get(key);
    if (template == null) {
      throw new IllegalArgumentException("there is no text for " + key);
    }
    return template;
  }

  /** The language that they are in, which English stands in for where it was not found. */
  String language() {
    return language;
  }

  /** How dates are written in the language. */
  Dates dates() {
    return dates;
  }

  Set<String> keys() {
    return byKey.keySet();
  }

  private static Texts read(String language) {
    Properties lines = new Properties();
    try (InputStream resource = Texts.class.getResourceAsStream(language + ".properties")) {
      if (resource == null) {
        throw new IllegalStateException("the texts of " + language + " are missing");
      }
      lines.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Texts(
        language,
        lines.stringPropertyNames().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    key -> key, key -> Template.parse(lines.getProperty(key)))));
  }
}
