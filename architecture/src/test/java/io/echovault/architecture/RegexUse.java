package io.echovault.architecture;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may use Java's regular expressions themselves, whose work over a text has no bound. */
final class RegexUse {
  /** They count the reads of a text, and everybody else goes through them. */
  private static final List<String> COUNTING =
      List.of("core.text.BoundedPattern", "core.text.BoundedMatcher");

  /** They split lists of words that come with the program, never a member's. */
  private static final List<String> OWN_WORDS =
      List.of(
          "core.recall.BilingualGlossary",
          "core.recall.Irregular",
          "core.recall.Romanised",
          "core.recall.Tongue",
          "core.text.HomeLanguage",
          "core.time.Countries",
          "core.time.Meanings",
          "core.time.Phrase",
          "core.time.TimeLanguage",
          "text.StopWords",
          "text.Tongue");

  /** A class of digits, repeated a fixed number of times, has nothing to go back over. */
  private static final List<String> DIGITS = List.of("core.session.Pins");

  /** Every repetition is bounded or possessive, and a test of the adapter counts the reads. */
  private static final List<String> LINEAR =
      List.of(
          "text.Codes", "text.Pieces", "archive.LineStart", "archive.Marks", "archive.ChatNotices");

  private RegexUse() {}

  static String allowed(Layers layers) {
    return Stream.of(COUNTING, OWN_WORDS, DIGITS, LINEAR)
        .flatMap(List::stream)
        .map(name -> Pattern.quote(layers.root() + "." + name))
        .collect(Collectors.joining("|", "(?:", ")(?:\\$.*)?"));
  }
}
