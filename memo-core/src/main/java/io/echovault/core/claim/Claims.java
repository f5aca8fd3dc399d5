package io.echovault.core.claim;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.Readings;
import io.echovault.ports.vocabulary.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a text claims, sentence by sentence. */
final class Claims {
  private static final BoundedPattern SENTENCE_END = BoundedPattern.compile("(?<=[.!?;])\\s+|\\n");
  private static final BoundedPattern MARKS = BoundedPattern.compile("(?<![.!;\\s])[.!;\\s]++$");
  private static final int LONGEST_SENTENCE = 160;
  private static final int LOOKED_AT = 1_000;

  private static final List<ClaimRule> RULES =
      Stream.of(EnglishClaims.ALL, SpanishClaims.ALL, PortugueseClaims.ALL)
          .flatMap(List::stream)
          .toList();

  private Claims() {}

  /** The claims of a text; a question and a sentence that does not fit wholly claim nothing. */
  static List<Claim> in(String text) {
    return Readings.read(Reading.CLAIM, List.of(), () -> claims(text));
  }

  private static List<Claim> claims(String text) {
    String read = text.substring(0, Math.min(text.length(), LOOKED_AT));
    return SENTENCE_END
        .splitAsStream(read)
        .filter(sentence -> sentence.length() <= LONGEST_SENTENCE && !sentence.contains("?"))
        .map(sentence -> MARKS.matcher(PlainText.unaccented(sentence)).replaceFirst(""))
        .flatMap(sentence -> first(sentence).stream())
        .toList();
  }

  private static Optional<Claim> first(String sentence) {
    return RULES.stream().flatMap(rule -> rule.in(sentence).stream()).findFirst();
  }
}
