package io.echovault.core.understanding.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An example: a text as people type it, with its kind. The resources have one text a line under a
 * heading such as {@code [QUESTION]}; lines that begin with a hash sign are comments.
 *
 * @param language two lower-case letters
 * @param kind what it wants
 * @param text what was typed
 */
public record LabelledText(String language, Kind kind, String text) {

  /** All examples of all languages, in the order of the files. */
  public static List<LabelledText> all() {
    List<LabelledText> all = new ArrayList<>();
    for (String language : IntentExamples.LANGUAGES) {
      all.addAll(of(language));
    }
    return all;
  }

  private static List<LabelledText> of(String language) {
    List<LabelledText> examples = new ArrayList<>();
    try (InputStream resource = LabelledText.class.getResourceAsStream(language + ".txt")) {
      if (resource == null) {
        throw new IllegalStateException("there are no examples in " + language);
      }
      Kind kind = Kind.STATEMENT;
      for (String line :
          new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
              .lines()
              .toList()) {
        if (line.startsWith("[")) {
          kind = Kind.valueOf(line.substring(1, line.length() - 1));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          examples.add(new LabelledText(language, kind, line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return examples;
  }
}
