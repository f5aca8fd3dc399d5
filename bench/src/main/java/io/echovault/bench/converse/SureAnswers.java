package io.echovault.bench.converse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Tells a reply that quotes a memory as the answer from one that says that nothing answers, or that
 * what follows is only near: by the sentences that the core words these with.
 */
final class SureAnswers {
  private static final List<String> LANGUAGES = List.of("en", "es", "pt", "de", "fr", "it", "hi");
  private static final List<String> UNSURE =
      List.of(
          "recall.nothing",
          "recall.nothing-of",
          "recall.nothing-of.number",
          "recall.nothing-of.address",
          "recall.nothing-of.birthday",
          "recall.nothing-then",
          "recall.nothing-on-that-then",
          "recall.nearest",
          "recall.nearest-then",
          "search.nearest");

  private final List<String> unsure = LANGUAGES.stream().flatMap(SureAnswers::of).toList();

  boolean isSure(String reply) {
    return reply.contains("#") && unsure.stream().noneMatch(reply::contains);
  }

  private static Stream<String> of(String language) {
    String file = "/io/echovault/core/wording/" + language + ".properties";
    Properties words = new Properties();
    try (InputStream in = SureAnswers.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the jar of memo-core");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(file + " cannot be read", failed);
    }
    return UNSURE.stream().map(words::getProperty).map(SureAnswers::told);
  }

  /** The longest part of a sentence around what is filled in. */
  private static String told(String sentence) {
    return Stream.of(sentence.split("\\{[^}]*\\}", -1))
        .map(String::strip)
        .max(Comparator.comparing(String::length))
        .orElseThrow();
  }
}
