package io.echovault.core.understanding.requests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables of examples: what is expected, a bar, and what somebody writes. */
record Example(String expected, String text, String language) {
  static final List<String> LANGUAGES = List.of("en", "es", "pt", "de", "fr", "it", "hi");

  /** What stands for a text that asks nothing. */
  static final String NOTHING = "-";

  static List<Example> of(String language, String ending) {
    try (InputStream stream = Example.class.getResourceAsStream(language + "-examples" + ending)) {
      return new BufferedReader(
              new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("//"))
          .map(line -> of(line, line.indexOf(" | "), language))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Example of(String line, int bar, String language) {
    return new Example(line.substring(0, bar).strip(), line.substring(bar + 3).strip(), language);
  }

  @Override
  public String toString() {
    return language + ": " + text + " -> " + expected;
  }
}
