package io.echovault.core.understanding.requests;

import java.util.Map;
import java.util.Optional;

/**
 * A pattern that fitted a sentence.
 *
 * @param kind what the pattern says the sentence is
 * @param noted words and values noted on the way
 */
record Found(String kind, double confidence, Map<String, String> noted, String language) {
  Found {
    noted = Map.copyOf(noted);
  }

  Optional<String> at(String name) {
    return Optional.ofNullable(noted.get(name));
  }

  Found doubted(double factor) {
    return new Found(kind, confidence * factor, noted, language);
  }

  /** Prints no words. */
  @Override
  public String toString() {
    return "Found[" + kind + ", " + language + "]";
  }
}
