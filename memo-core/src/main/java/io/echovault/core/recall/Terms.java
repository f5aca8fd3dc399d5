package io.echovault.core.recall;

import io.echovault.core.text.Readings;
import io.echovault.ports.outbound.TextAnalyzer;
import io.echovault.ports.vocabulary.Reading;
import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * The words by which memories and questions meet: the core's own for the scripts that it knows
 * endings of or takes apart, an analyzer's for all others, such as Hindi or Greek.
 */
final class Terms {
  private final TextAnalyzer analyzer;

  Terms(TextAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** The words of a text, those of one script in order, repeats included. */
  List<String> of(String text) {
    List<String> words = Words.of(text);
    if (words.stream().anyMatch(Terms::foreign)) {
      List<String> analyzed =
          Readings.read(Reading.WORDS, List.<String>of(), () -> analyzer.words(text)).stream()
              .filter(Terms::foreign)
              .toList();
      if (!analyzed.isEmpty()) {
        words.removeIf(Terms::foreign);
        words.addAll(analyzed);
      }
    }
    return words;
  }

  private static boolean foreign(String word) {
    int first = word.codePointAt(0);
    return first > 0x24F
        && Character.isLetter(first)
        && !Words.standsAlone(first)
        && UnicodeScript.of(first) != UnicodeScript.LATIN;
  }
}
