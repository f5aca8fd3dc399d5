package io.echovault.core.understanding.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Tells what a message wants by its likeness to labelled examples in seven languages. Looks at the
 * first {@value IntentFeatures#LOOKED_AT} characters only, so the work is bounded.
 */
public final class IntentExamples {
  /** The languages that there are examples in, each with a resource {@code xx.txt}. */
  static final String[] LANGUAGES = {"en", "es", "pt", "de", "fr", "it", "hi"};

  private static final String RESOURCE = "weights.bin";
  private static final IntentWeights WEIGHTS = weights();

  private IntentExamples() {}

  /** How probable each kind is for a text; any text at all can be read. */
  public static Reading read(String text) {
    return WEIGHTS.read(IntentFeatures.of(text));
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
