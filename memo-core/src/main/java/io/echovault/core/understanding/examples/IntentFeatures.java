package io.echovault.core.understanding.examples;

import io.echovault.core.text.LanguageGuess;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The signs of a text by which its kind is told: its words and rows of them, how it begins and
 * ends, the beginnings and ends of words, shapes, length and punctuation. A word that is not in the
 * vocabulary is something talked about, which says little of what is wanted: it counts as "some
 * word" only. Each sign is one number, a hash that is the same on every machine. The work is linear
 * in the first {@value #LOOKED_AT} characters.
 */
public final class IntentFeatures {
  /** More of a text is not looked at. */
  public static final int LOOKED_AT = 400;

  private static final double WORD = 1;
  private static final double ROW = 0.8;
  private static final double EDGE = 0.35;
  private static final double FORM = 0.7;

  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;
  private static final int EARLY = 3;
  private static final int SHORT_WORD = 5;
  private static final int SHORT_TEXT = 5;
  private static final String SOME_WORD = "~";

  private final HashedSigns signs = new HashedSigns();
  private final List<String> words;
  private final String[] known;

  private IntentFeatures(List<String> words, IntPredicate vocabulary) {
    this.words = words;
    known = new String[words.size()];
    for (int at = 0; at < known.length; at++) {
      String word = words.get(at);
      boolean counts = Character.isDigit(word.charAt(0)) || vocabulary.test(HashedSigns.word(word));
      known[at] = counts ? word : SOME_WORD;
    }
  }

  /**
   * The signs of a text, with lengths that make long and short texts comparable.
   *
   * @param language what {@link LanguageGuess} makes of it
   * @param vocabulary whether a word counts as itself, by its hash
   */
  public static HashedSigns of(String text, Optional<String> language, IntPredicate vocabulary) {
    String beginning = beginning(text);
    IntentFeatures features = new IntentFeatures(IntentWords.of(beginning), vocabulary);
    features.each(language.orElse("--"));
    features.rows();
    features.places();
    features.edges();
    features.neighbours();
    features.forms(beginning);
    features.signs.normalise();
    return features.signs;
  }

  /** The hashes of a text's words as a vocabulary has them. */
  public static int[] words(String text) {
    return IntentWords.of(beginning(text)).stream().mapToInt(HashedSigns::word).toArray();
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), LOOKED_AT));
  }

  private void each(String language) {
    signs.add("l", language, FORM);
    for (String word : known) {
      signs.add("w", word, WORD);
      if (word.length() <= SHORT_WORD) {
        signs.add("wl", language, word, EDGE);
      }
    }
  }

  /** Two and three next to each other, and two with one between them. */
  private void rows() {
    for (int at = 0; at <= known.length; at++) {
      String before = at < 1 ? "^" : known[at - 1];
      String twoBefore = at < 2 ? "^" : known[at - 2];
      String word = at < known.length ? known[at] : "$";
      signs.add("b", before, word, ROW);
      signs.add("k", twoBefore, word, EDGE);
      signs.add("t", twoBefore + " " + before, word, EDGE);
    }
  }

  private void places() {
    int many = known.length;
    for (int at = 0; at < Math.min(EARLY, many); at++) {
      signs.add("e", known[at], ROW);
    }
    if (many > 0) {
      signs.add("f", known[0], length(many), EDGE);
      signs.add("z", known[many - 1], length(many), EDGE);
      signs.add("fz", known[0], known[many - 1], EDGE);
    }
    if (many <= SHORT_TEXT) {
      signs.add("all", String.join(" ", known), ROW);
    } else {
      signs.add("fff", known[0] + " " + known[1], known[2] + " " + known[3], ROW);
    }
  }

  /**
   * Ends stand for the forms of words that are not known, and beginnings, where requests have their
   * verb, for that in other forms and with slips of typing.
   */
  private void edges() {
    for (int at = 0; at < known.length; at++) {
      String word = words.get(at);
      for (int length = SHORTEST; length <= Math.min(LONGEST, word.length() - 1); length++) {
        if (at < EARLY) {
          signs.add("p", word.substring(0, length), EDGE);
        }
        if (length == SHORTEST) {
          signs.add("s", word.substring(word.length() - length), EDGE);
        }
      }
    }
  }

  /**
   * A word that is not known, by its end, beside one that is: "hat", "… ge…t" is how it is told.
   */
  private void neighbours() {
    for (int at = 0; at < known.length; at++) {
      if (SOME_WORD.equals(known[at])) {
        String end = end(words.get(at));
        signs.add("bs", at == 0 ? "^" : known[at - 1], end, EDGE);
        signs.add("sb", end, at == known.length - 1 ? "$" : known[at + 1], EDGE);
      }
    }
  }

  private static String end(String word) {
    return word.substring(Math.max(0, word.length() - 2));
  }

  private void forms(String text) {
    signs.add("n", length(known.length), FORM);
    long unknown = Arrays.stream(known).filter(SOME_WORD::equals).count();
    signs.add("u", length((int) unknown), length(known.length), FORM);
    TextForm.of(text).forEach(form -> signs.add("form", form, FORM));
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
