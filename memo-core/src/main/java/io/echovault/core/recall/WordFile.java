package io.echovault.core.recall;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file of words that ships with the core. */
final class WordFile {
  private WordFile() {}

  /** Its lines, without those that are blank or begin with "#". */
  static List<String> lines(String file) {
    try (InputStream in = WordFile.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the jar of memo-core");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(each -> !each.isBlank() && !each.startsWith("#"))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(file + " cannot be read", failed);
    }
  }
}
