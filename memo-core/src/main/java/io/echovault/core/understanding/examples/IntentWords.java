package io.echovault.core.understanding.examples;

import io.echovault.core.text.PlainText;
import java.util.ArrayList;
import java.util.List;

/** The words of a text as people mean them: without accents, drawn-out letters and apostrophes. */
final class IntentWords {
  /** So long a contraction is one word, as those write it who leave the apostrophe out. */
  private static final int CONTRACTION = 6;

  /** So often in a row a letter is drawn out, and counts once. */
  private static final int DRAWN_OUT = 3;

  private static final char FIRST_OF_DEVANAGARI = '\u0900';
  private static final char LAST_OF_DEVANAGARI = '\u097f';

  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int apostrophe = -1;
  private int inARow;

  private IntentWords() {}

  static List<String> of(String text) {
    // In Devanagari the vowels are marks, and without them hardly a word could be told.
    String plain = isDevanagari(text) ? PlainText.accented(text) : PlainText.of(text);
    IntentWords words = new IntentWords();
    for (int at = 0; at < plain.length(); at++) {
      words.take(plain.charAt(at));
    }
    words.end();
    return words.words;
  }

  private static boolean isDevanagari(String text) {
    return text.chars().anyMatch(each -> each >= FIRST_OF_DEVANAGARI && each <= LAST_OF_DEVANAGARI);
  }

  private void take(char each) {
    if (Character.isLetterOrDigit(each) || isMark(each)) {
      int length = word.length();
      boolean again = length > 0 && Character.isLetter(each) && word.charAt(length - 1) == each;
      inARow = again ? inARow + 1 : 1;
      if (inARow < DRAWN_OUT) {
        word.append(each);
      } else if (inARow == DRAWN_OUT) {
        word.setLength(length - 1);
      }
    } else if (each == '\'' && !word.isEmpty() && apostrophe < 0) {
      apostrophe = word.length();
    } else {
      end();
    }
  }

  private static boolean isMark(char each) {
    int type = Character.getType(each);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private void end() {
    if (apostrophe > 0 && apostrophe < word.length() && word.length() > CONTRACTION) {
      words.add(word.substring(0, apostrophe));
      words.add(word.substring(apostrophe));
    } else if (!word.isEmpty()) {
      words.add(digitsHidden());
    }
    word.setLength(0);
    apostrophe = -1;
  }

  /** Which digits they are does not matter, only how many. */
  private String digitsHidden() {
    StringBuilder hidden = new StringBuilder(word);
    for (int at = 0; at < hidden.length(); at++) {
      if (Character.isDigit(hidden.charAt(at))) {
        hidden.setCharAt(at, '0');
      }
    }
    return hidden.toString();
  }
}
