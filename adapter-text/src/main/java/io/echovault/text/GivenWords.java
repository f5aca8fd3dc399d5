package io.echovault.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words that are already cut, as Lucene's filters take them: one comes out for each that goes in.
 */
final class GivenWords extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Iterator<String> words;

  private GivenWords(List<String> words) {
    this.words = words.iterator();
  }

  /** Sends words through filters. */
  static List<String> through(UnaryOperator<TokenStream> filters, List<String> words) {
    List<String> filtered = new ArrayList<>(words.size());
    try (TokenStream stream = filters.apply(new GivenWords(words))) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        filtered.add(term.toString());
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("words in memory cannot be read", impossible);
    }
    return filtered;
  }

  @Override
  public boolean incrementToken() {
    if (!words.hasNext()) {
      return false;
    }
    clearAttributes();
    term.append(words.next());
    return true;
  }
}
