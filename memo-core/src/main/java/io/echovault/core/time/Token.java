package io.echovault.core.time;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * A word, a figure with what is joined to it, or a mark, and where it stands in a plain text.
 *
 * @param text as it stands there
 * @param start where it begins
 * @param end where the next could begin
 */
record Token(String text, int start, int end) {
  private static final BoundedPattern ONE =
      BoundedPattern.compile(
          "\\d++(?:[./:,-]\\d++)*+\\p{L}*+"
              + "|(?:[cdjlmnst]|qu)'(?=\\p{L}{2})"
              + "|\\p{L}[\\p{L}\\p{M}]*+(?:['-]\\p{L}[\\p{L}\\p{M}]*+)*+"
              + "|[^\\s\\p{L}\\p{Nd}]");

  /** The tokens of a plain text, in order. */
  static List<Token> of(String plain) {
    List<Token> tokens = new ArrayList<>(plain.length() / 4);
    BoundedMatcher matcher = ONE.matcher(plain);
    while (matcher.find()) {
      tokens.add(new Token(matcher.group(), matcher.start(), matcher.end()));
    }
    return tokens;
  }

  boolean isFigure() {
    return Character.isDigit(text.charAt(0));
  }

  /** Prints no words. */
  @Override
  public String toString() {
    return "Token[" + start + "-" + end + "]";
  }
}
