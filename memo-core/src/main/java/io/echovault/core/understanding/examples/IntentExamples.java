package io.echovault.core.understanding.examples;

import io.echovault.core.text.LanguageGuess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a message wants by its likeness to labelled examples in seven languages. Looks at the
 * first {@value IntentFeatures#LOOKED_AT} characters only, so the work is bounded.
 */
public final class IntentExamples {
  private static final List<String> LANGUAGES = List.of("en", "es", "pt", "de", "fr", "it", "hi");
  private static final String RESOURCE = "weights.bin";

  private IntentExamples() {}

  /** Read when the first text comes, so that they can be learned before there are any. */
  private static final class Shipped {
    static final IntentWeights WEIGHTS = weights();
  }

  /**
   * The languages that there are examples in, each in a resource {@code xx.txt}: one text a line,
   * under a heading with its kind such as {@code [QUESTION]}; a line that begins with a hash sign
   * is a comment.
   */
  public static List<String> languages() {
    return LANGUAGES;
  }

  /** How probable each kind is for a text; any text at all can be read. */
  public static Reading read(String text) {
    return read(text, LanguageGuess.of(text));
  }

  /**
   * The same, of a text whose language was guessed before.
   *
   * @param language what {@link LanguageGuess} makes of it
   */
  public static Reading read(String text, Optional<String> language) {
    return Shipped.WEIGHTS.read(text, language);
  }

  private static IntentWeights weights() {
    try (InputStream resource = IntentExamples.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("the weights of the kinds of message are missing");
      }
      return IntentWeights.read(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
