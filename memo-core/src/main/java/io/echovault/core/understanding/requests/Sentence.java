package io.echovault.core.understanding.requests;

import java.util.ArrayList;
import java.util.List;

/**
 * The words with which a text begins. Apostrophes and hyphens divide words, so that "what's" and
 * "rappelle-moi" are two each.
 *
 * @param words at most {@value #MOST}
 * @param complete whether these are all words of the text
 */
record Sentence(String text, List<Word> words, boolean complete) {
  private static final int MOST = 60;
  private static final int LOOKED_AT = 600;

  /** A point after a shorter word is taken for an abbreviation, as in "Dr. Noor". */
  private static final int SHORTEST_BEFORE_AN_END = 4;

  Sentence {
    words = List.copyOf(words);
  }

  static Sentence of(String text) {
    List<Word> words = new ArrayList<>();
    int limit = Math.min(text.length(), LOOKED_AT);
    char mark = Word.NO_MARK;
    int at = 0;
    while (at < limit && words.size() < MOST) {
      int each = text.codePointAt(at);
      if (!isInside(each)) {
        mark = stronger(mark, mark(each, words));
        at += Character.charCount(each);
        continue;
      }
      int end = at;
      while (end < text.length() && isInside(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      words.add(Word.of(text.substring(at, end), at, mark));
      mark = Word.NO_MARK;
      at = end;
    }
    boolean more =
        text.substring(Math.min(at, text.length())).codePoints().anyMatch(Sentence::isInside);
    return new Sentence(text, words, !more);
  }

  /** The text from one word to before another, as it was written. */
  String written(int from, int to) {
    return text.substring(words.get(from).start(), words.get(to - 1).end());
  }

  /** The text from a word to the end, as it was written. */
  String rest(int from) {
    return text.substring(words.get(from).start()).strip();
  }

  /** The same text with some of its words read as others. */
  Sentence reading(List<Word> others) {
    return new Sentence(text, others, complete);
  }

  private static boolean isInside(int each) {
    int type = Character.getType(each);
    return Character.isLetterOrDigit(each)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static char mark(int each, List<Word> before) {
    if (each == '#' || each == ':' || each == ',') {
      return (char) each;
    }
    boolean ends = each == '!' || each == '?' || each == ';' || each == '\n' || each == '।';
    boolean point =
        each == '.'
            && !before.isEmpty()
            && before.get(before.size() - 1).plain().length() >= SHORTEST_BEFORE_AN_END;
    return ends || point ? '.' : Word.NO_MARK;
  }

  private static char stronger(char one, char other) {
    String order = " #,:.";
    return order.indexOf(one) >= order.indexOf(other) ? one : other;
  }

  @Override
  public String toString() {
    return "Sentence[" + words.size() + "]";
  }
}
