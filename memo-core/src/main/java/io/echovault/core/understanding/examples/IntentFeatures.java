package io.echovault.core.understanding.examples;

import io.echovault.core.text.LanguageGuess;
import java.util.List;

/**
 * The signs of a text by which its kind is told: its words and pairs of them, how it begins and
 * ends, the beginnings and ends of words, shapes, length and punctuation. Each sign is one number,
 * a hash that is the same on every machine. The work is linear in the first {@value #LOOKED_AT}
 * characters.
 */
public final class IntentFeatures {
  /** More of a text is not looked at. */
  public static final int LOOKED_AT = 400;

  private static final double WORD = 1;
  private static final double PLACE = 1;
  private static final double EDGE = 0.5;
  private static final double FORM = 0.7;

  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;
  private static final int EARLY = 3;
  private static final int SHORT_WORD = 5;

  private final HashedSigns signs = new HashedSigns();

  private IntentFeatures() {}

  /** The signs of a text, with lengths that make long and short texts comparable. */
  public static HashedSigns of(String text) {
    String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
    IntentFeatures features = new IntentFeatures();
    List<String> words = IntentWords.of(beginning);
    features.words(words, LanguageGuess.of(beginning).orElse("--"));
    words.forEach(features::edges);
    features.places(words);
    features.forms(beginning, words.size());
    features.signs.normalise();
    return features.signs;
  }

  private void words(List<String> words, String language) {
    signs.add("l", language, FORM);
    String before = "^";
    String twoBefore = "^";
    for (String word : words) {
      signs.add("w", word, WORD);
      signs.add("b", before, word, WORD);
      signs.add("k", twoBefore, word, EDGE);
      if (word.length() <= SHORT_WORD) {
        signs.add("wl", language, word, EDGE);
      }
      twoBefore = before;
      before = word;
    }
    signs.add("b", before, "$", WORD);
  }

  private void places(List<String> words) {
    int many = words.size();
    for (int at = 0; at < Math.min(EARLY, many); at++) {
      signs.add("e", words.get(at), PLACE);
    }
    if (many > 0) {
      signs.add("f", words.get(0), length(many), EDGE);
      signs.add("z", words.get(many - 1), length(many), EDGE);
      signs.add("fz", words.get(0), words.get(many - 1), EDGE);
    }
    if (many > 2) {
      signs.add("fff", words.get(0), words.get(1) + " " + words.get(2), PLACE);
    }
  }

  /** Beginnings and ends stand for the word in other forms and with slips of typing. */
  private void edges(String word) {
    for (int length = SHORTEST; length <= Math.min(LONGEST, word.length() - 1); length++) {
      signs.add("p", word.substring(0, length), EDGE);
      signs.add("s", word.substring(word.length() - length), EDGE);
    }
  }

  private void forms(String text, int words) {
    signs.add("n", length(words), FORM);
    TextForm.of(text).forEach(form -> signs.add("t", form, FORM));
  }

  private static String length(int words) {
    if (words <= 4) {
      return Integer.toString(words);
    }
    if (words <= 6) {
      return "5";
    }
    if (words <= 9) {
      return "7";
    }
    return words <= 14 ? "10" : "15";
  }
}
