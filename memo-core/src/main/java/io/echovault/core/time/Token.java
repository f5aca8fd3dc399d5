package io.echovault.core.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a figure with what is joined to it, or a mark, and where it stands in a plain text.
 *
 * @param text as it stands there
 * @param start where it begins
 * @param end where the next could begin
 */
record Token(String text, int start, int end) {
  private static final Pattern ONE =
      Pattern.compile(
          "\\d+(?:[./:,-]\\d+)*\\p{L}*"
              + "|(?:[cdjlmnst]|qu)'(?=\\p{L}{2})"
              + "|\\p{L}+(?:['-]\\p{L}+)*"
              + "|[^\\s\\p{L}\\p{Nd}]");

  /** The tokens of a plain text, in order. */
  static List<Token> of(String plain) {
    List<Token> tokens = new ArrayList<>(plain.length() / 4);
    Matcher matcher = ONE.matcher(plain);
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
