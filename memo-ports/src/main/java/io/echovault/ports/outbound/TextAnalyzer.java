package io.echovault.ports.outbound;

import java.util.List;

/**
 * Brings the words of a text into the form in which they are compared, so that forms of one word
 * meet: stemmed where the language has a stemmer, in pieces where it has none.
 *
 * <p>Repeats: the same text always gives the same words. Numbers, phones and codes stay whole.
 * Threads: safe. Failure: never, whatever the text.
 */
public interface TextAnalyzer {

  /** The words of a text, in order, repeats included. */
  List<String> words(String text);

  /** Whether a word, as {@link #words} gives it, joins rather than tells. */
  boolean common(String word);

  /**
   * No analyzer: words are compared by what the core knows of them, which is English endings and
   * everyday words of a few more languages.
   */
  static TextAnalyzer none() {
    return NoTextAnalyzer.INSTANCE;
  }
}
