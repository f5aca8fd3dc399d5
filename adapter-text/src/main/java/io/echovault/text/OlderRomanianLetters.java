package io.echovault.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Writes s and t with a cedilla for a comma below, for the stemmer knows only the older form. */
final class OlderRomanianLetters extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  OlderRomanianLetters(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] letters = term.buffer();
    for (int at = 0; at < term.length(); at++) {
      letters[at] =
          switch (letters[at]) {
            case 'ș' -> 'ş';
            case 'ț' -> 'ţ';
            default -> letters[at];
          };
    }
    return true;
  }
}
