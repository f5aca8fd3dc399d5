package io.echovault.core.text;

/**
 * A long text in two parts: what is said now, and what is left for later.
 *
 * @param head what fits, without blanks at its end
 * @param rest what is left, empty when everything fits
 */
public record Cut(String head, String rest) {
  private static final BoundedPattern SENTENCE_END =
      BoundedPattern.compile("(?:[.!?…。！？؟][\"”’»)\\]]*(?=\\s)|\\n)");
  private static final BoundedPattern BLANK = BoundedPattern.compile("\\s");
  private static final BoundedPattern GRAPHEME = BoundedPattern.compile("\\X");

  /**
   * Cuts at the last sentence or line that fits, else at the last word, else between two characters
   * as people see them.
   *
   * @param most the most code points in the head, at least 1
   */
  public static Cut at(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return new Cut(text, "");
    }
    String window = text.substring(0, text.offsetByCodePoints(0, most));
    int place = lastEnd(SENTENCE_END, window, window.length() / 2);
    if (place < 0) {
      place = lastEnd(BLANK, window, window.length() / 2);
    }
    if (place < 0) {
      place = lastWholeGrapheme(text, window.length());
    }
    return new Cut(text.substring(0, place).stripTrailing(), text.substring(place).strip());
  }

  /** The text itself, or as much as fits with an ellipsis after it. */
  public static String shortened(String text, int most) {
    Cut cut = at(text, most);
    return cut.rest().isEmpty() ? text : at(text, most - 2).head() + " …";
  }

  /** Prints no words. */
  @Override
  public String toString() {
    return "Cut[" + head.length() + " + " + rest.length() + " characters]";
  }

  private static int lastEnd(BoundedPattern pattern, String window, int least) {
    BoundedMatcher matcher = pattern.matcher(window);
    int last = -1;
    for (int from = least; from < window.length() && matcher.find(from); from = matcher.end()) {
      last = matcher.end();
    }
    return last;
  }

  private static int lastWholeGrapheme(String text, int most) {
    BoundedMatcher matcher = GRAPHEME.matcher(text);
    int last = 0;
    while (matcher.find() && matcher.end() <= most) {
      last = matcher.end();
    }
    return last > 0 ? last : most;
  }
}
