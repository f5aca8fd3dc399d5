package io.echovault.core.voice;

import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordFile;
import io.echovault.core.text.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the digits that a transcript of speech says, in seven languages at once: as figures of any
 * script, alone or joined, and as words ("oh", "double three"). Digits are asked for one by one, so
 * a number such as "forty-eight" is none.
 */
public final class SpokenDigits {
  private static final String RESOURCE = "spoken-digits.txt";

  /** What a service writes between digits; any other sign means more than a digit. */
  private static final String BETWEEN = " \n,.;:!?-'\"…।¿¡";

  /** No challenge is said in more; what is longer is something else. */
  private static final int LONGEST_TEXT = 1_000;

  private static final String DOUBLE = "double";
  private static final String TRIPLE = "triple";

  private final Map<String, String> digits = new HashMap<>();
  private final Map<String, Integer> repeats = new HashMap<>();

  /** With the words of all languages. */
  public SpokenDigits() {
    WordFile.all(SpokenDigits.class, RESOURCE).stream().map(SpokenDigits::words).forEach(this::add);
  }

  /** Digits with blanks between, as they are shown and as they are expected to be said. */
  static String apart(String digits) {
    StringBuilder apart = new StringBuilder();
    for (int at = 0; at < digits.length(); at++) {
      apart.append(at == 0 ? "" : " ").append(digits.charAt(at));
    }
    return apart.toString();
  }

  /** A line has what its words mean in front. */
  private void add(List<String> line) {
    String meaning = line.get(0);
    for (String word : line.subList(1, line.size())) {
      if (meaning.equals(DOUBLE) || meaning.equals(TRIPLE)) {
        repeats.put(word, meaning.equals(DOUBLE) ? 2 : 3);
      } else {
        digits.put(word, meaning);
      }
    }
  }

  /** The digits in the order said; empty when anything else was said, or nothing. */
  public Optional<String> read(String transcript) {
    if (transcript.length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    StringBuilder said = new StringBuilder();
    int times = 1;
    for (String word : words(transcript)) {
      String figures = digits.getOrDefault(word, figures(word));
      if (times == 1 && repeats.containsKey(word)) {
        times = repeats.get(word);
      } else if (figures.length() == 1 || (!figures.isEmpty() && times == 1)) {
        said.append(figures.repeat(times));
        times = 1;
      } else {
        return Optional.empty();
      }
    }
    return said.isEmpty() || times > 1 ? Optional.empty() : Optional.of(said.toString());
  }

  /** Figures of any script, alone or with blanks between, in those of Latin; else nothing. */
  static String figures(String word) {
    StringBuilder figures = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); at++) {
      if (word.charAt(at) == ' ') {
        continue;
      }
      int value = Character.digit(word.charAt(at), 10);
      if (value < 0) {
        return "";
      }
      figures.append(value);
    }
    return figures.toString();
  }

  private static List<String> words(String text) {
    return WordList.of(PlainText.of(text), BETWEEN);
  }
}
