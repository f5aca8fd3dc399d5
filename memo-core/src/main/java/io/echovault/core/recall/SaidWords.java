package io.echovault.core.recall;

import io.echovault.ports.outbound.TextAnalyzer;
import java.util.List;

/** The words of texts in the form in which memories and questions are compared. */
public final class SaidWords {
  private final Terms terms;
  private final TextAnalyzer analyzer;

  /** Words as the core and an analyzer know them. */
  public SaidWords(TextAnalyzer analyzer) {
    this.analyzer = analyzer;
    terms = new Terms(analyzer);
  }

  /** The words of a text, repeats included. */
  public List<String> of(String text) {
    return terms.of(text);
  }

  /** Whether a word of {@link #of} joins or asks, and tells nothing by itself. */
  public boolean joins(String word) {
    return Words.common(word) || analyzer.common(word);
  }
}
