package io.echovault.core.time;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A word, a figure with what is joined to it, or a mark, and where it stands in a plain text. Keeps
 * what its figures mean in each slot, because hundreds of phrases ask. Not safe for threads.
 */
final class Token {
  private static final BoundedPattern ONE =
      BoundedPattern.compile(
          "\\d++(?:[./:,-]\\d++)*+\\p{L}*+"
              + "|(?:[cdjlmnst]|qu)'(?=\\p{L}{2})"
              + "|\\p{L}[\\p{L}\\p{M}]*+(?:['-]\\p{L}[\\p{L}\\p{M}]*+)*+"
              + "|[^\\s\\p{L}\\p{Nd}]");

  private final String text;
  private final int start;
  private final int end;
  private final Map<Slot, Optional<String>> figures = new EnumMap<>(Slot.class);

  private Token(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /** The tokens of a plain text, in order. */
  static List<Token> of(String plain) {
    List<Token> tokens = new ArrayList<>(plain.length() / 4);
    BoundedMatcher matcher = ONE.matcher(plain);
    while (matcher.find()) {
      tokens.add(new Token(matcher.group(), matcher.start(), matcher.end()));
    }
    return tokens;
  }

  /** As it stands in the text. */
  String text() {
    return text;
  }

  /** Where it begins. */
  int start() {
    return start;
  }

  /** Where the next could begin. */
  int end() {
    return end;
  }

  boolean isFigure() {
    return Character.isDigit(text.charAt(0));
  }

  /** What its figures mean in a slot, if they can stand there. */
  Optional<String> figures(Slot slot) {
    return isFigure()
        ? figures.computeIfAbsent(slot, each -> each.figures(text))
        : Optional.empty();
  }

  /** Prints no words. */
  @Override
  public String toString() {
    return "Token[" + start + "-" + end + "]";
  }
}
