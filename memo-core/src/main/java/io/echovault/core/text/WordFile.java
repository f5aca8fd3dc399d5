package io.echovault.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files of words that ship with the core, in UTF-8, each beside the class that reads it. */
public final class WordFile {
  private WordFile() {}

  /**
   * The lines of a file, without those that are blank or begin with "#".
   *
   * @throws IllegalStateException when the file is missing
   */
  public static List<String> lines(Class<?> reader, String file) {
    return all(reader, file).stream()
        .filter(each -> !each.isBlank() && !each.startsWith("#"))
        .toList();
  }

  /**
   * All lines of a file, as they are.
   *
   * @throws IllegalStateException when the file is missing
   */
  public static List<String> all(Class<?> reader, String file) {
    try (InputStream in = reader.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the jar of memo-core");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(file + " cannot be read", failed);
    }
  }
}
