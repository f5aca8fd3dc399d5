package io.echovault.whatsapp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts words to what WhatsApp takes, counted in code points, where a reader minds it least. */
final class Cut {
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?:[.!?…。！？؟][\"”’»)\\]]*(?=\\s)|\\n)");
  private static final Pattern BLANK = Pattern.compile("\\s");
  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  /** They read a text in a time linear in its length, which a test counts. */
  static final List<Pattern> PATTERNS = List.of(SENTENCE_END, BLANK, GRAPHEME);

  private static final String ELLIPSIS = " …";

  private Cut() {}

  /** The words themselves, or as many as fit with an ellipsis after them. */
  static String shortened(String words, int most) {
    if (fits(words, most)) {
      return words;
    }
    return words.substring(0, end(words, most - ELLIPSIS.length())).stripTrailing() + ELLIPSIS;
  }

  /** The words in pieces of which each fits, in order. */
  static List<String> pieces(String words, int most) {
    List<String> pieces = new ArrayList<>();
    String left = words.strip();
    while (!fits(left, most)) {
      int end = end(left, most);
      pieces.add(left.substring(0, end).stripTrailing());
      left = left.substring(end).strip();
    }
    if (!left.isEmpty()) {
      pieces.add(left);
    }
    return List.copyOf(pieces);
  }

  static boolean fits(String words, int most) {
    return words.length() <= most || words.codePointCount(0, words.length()) <= most;
  }

  /** After the last sentence or line that fits, else the last word, else the last character. */
  private static int end(String words, int most) {
    String window = words.substring(0, words.offsetByCodePoints(0, most));
    int end = lastEnd(SENTENCE_END, window);
    if (end < 0) {
      end = lastEnd(BLANK, window);
    }
    return end < 0 ? lastWholeCharacter(words, window.length()) : end;
  }

  private static int lastEnd(Pattern pattern, String window) {
    Matcher matcher = pattern.matcher(window);
    int last = -1;
    for (int from = window.length() / 2;
        from < window.length() && matcher.find(from);
        from = matcher.end()) {
      last = matcher.end();
    }
    return last;
  }

  /** A flag or a family is one character to a reader, and several code points. */
  private static int lastWholeCharacter(String words, int most) {
    Matcher matcher = GRAPHEME.matcher(words);
    int last = 0;
    while (matcher.find() && matcher.end() <= most) {
      last = matcher.end();
    }
    return last > 0 ? last : most;
  }
}
