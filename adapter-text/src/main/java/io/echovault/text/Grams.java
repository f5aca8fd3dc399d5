package io.echovault.text;

import java.util.ArrayList;
import java.util.List;

/** Short parts of words, which the forms of a word share where nobody knows its stem. */
final class Grams {
  private static final int LENGTH = 3;

  private Grams() {}

  /** Every three neighbouring characters of a word; all of it when it has no more. */
  static List<String> ofWord(String word) {
    int[] points = word.codePoints().toArray();
    if (points.length <= LENGTH) {
      return List.of(word);
    }
    List<String> grams = new ArrayList<>(points.length - LENGTH + 1);
    for (int at = 0; at + LENGTH <= points.length; at++) {
      grams.add(new String(points, at, LENGTH));
    }
    return grams;
  }

  /** Every character of a run and, after it, the pair that it makes with the one before. */
  static List<String> ofRun(String run) {
    int[] points = run.codePoints().toArray();
    List<String> grams = new ArrayList<>(points.length * 2);
    for (int at = 0; at < points.length; at++) {
      grams.add(new String(points, at, 1));
      if (at > 0) {
        grams.add(new String(points, at - 1, 2));
      }
    }
    return grams;
  }
}
