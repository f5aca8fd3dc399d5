package io.echovault.core.understanding.examples;

import java.util.Optional;

/** Tells how probable each kind is for a text. The weights that are shipped do, or others' own. */
@FunctionalInterface
public interface KindReader {
  /**
   * Reads a text; any text at all.
   *
   * @param language what is guessed of it, two lower-case letters
   */
  Reading read(String text, Optional<String> language);
}
