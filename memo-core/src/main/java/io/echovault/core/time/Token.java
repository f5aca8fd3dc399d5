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

  private static final int SHORTEST_MONTH = 3;

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
      add(tokens, matcher.group(), matcher.start());
    }
    return tokens;
  }

  /** One token; a month that is joined to its day or to another month is parted from it. */
  private static void add(List<Token> tokens, String text, int start) {
    int joint = jointOfMonth(text);
    if (joint == 0) {
      tokens.add(new Token(text, start, start + text.length()));
      return;
    }
    tokens.add(new Token(text.substring(0, joint), start, start + joint));
    boolean dash = text.charAt(joint) == '-';
    if (dash) {
      tokens.add(new Token("-", start + joint, start + joint + 1));
    }
    int from = dash ? joint + 1 : joint;
    tokens.add(new Token(text.substring(from), start + from, start + text.length()));
  }

  /** Where a month begins that is joined to what is before it; 0 where there is none. */
  private static int jointOfMonth(String text) {
    if (Character.isDigit(text.charAt(0))) {
      int letters = text.length();
      while (Character.isLetter(text.charAt(letters - 1))) {
        letters--;
      }
      boolean month = text.length() - letters >= SHORTEST_MONTH && letters <= 2;
      return month && TimeLanguages.isMonth(text.substring(letters)) ? letters : 0;
    }
    int dash = text.indexOf('-');
    return dash >= SHORTEST_MONTH
            && TimeLanguages.isMonth(text.substring(0, dash))
            && TimeLanguages.isMonth(text.substring(dash + 1))
        ? dash
        : 0;
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
